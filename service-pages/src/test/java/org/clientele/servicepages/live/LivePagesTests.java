package org.clientele.servicepages.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class LivePagesTests {

    private final AtomicReference<String> version = new AtomicReference<>("1");
    private final AtomicInteger asked = new AtomicInteger();
    private final LivePages live = new LivePages(this::asked, Duration.ofMillis(10), HeardStream::new);

    private String asked() {
        asked.incrementAndGet();
        if (version.get().equals("away")) {
            throw new IllegalStateException("the store is away");
        }
        return version.get();
    }

    private static HeardStream heard(SseEmitter stream) {
        return (HeardStream) stream;
    }

    @BeforeEach
    void start() {
        live.start();
    }

    @AfterEach
    void stop() {
        live.stop();
    }

    @Test
    void tellsAPageThatThereIsSomethingNew() {
        var page = heard(live.open("anna", "1"));
        version.set("2");
        await().untilAsserted(() -> assertThat(page.heard()).contains("id:2"));
        version.set("3");
        await().untilAsserted(() -> assertThat(page.heard()).contains("id:3"));
        assertThat(page.heard()).doesNotContain("id:1");
    }

    @Test
    void tellsAtOnceAPageThatShowsAnOlderVersion() {
        var page = heard(live.open("anna", "0"));
        await().untilAsserted(() -> assertThat(page.heard()).contains("id:1", "data:changed"));
    }

    @Test
    void goesOnWhenTheStoreIsBack() {
        var page = heard(live.open("anna", "1"));
        version.set("away");
        int before = asked.get();
        await().untilAsserted(() -> assertThat(asked.get()).isGreaterThan(before + 1));
        version.set("2");
        await().untilAsserted(() -> assertThat(page.heard()).contains("id:2"));
    }

    @Test
    void asksNothingWhileNoPageIsOpen() {
        var page = heard(live.open("anna", "1"));
        page.leave();
        version.set("2");
        await().untilAsserted(() -> assertThat(live.open()).isZero());
        int before = asked.get();
        await().pollDelay(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(asked.get()).isLessThanOrEqualTo(before + 1));
    }

    /** That a page is gone is noticed late: whoever goes from page to page must not be refused. */
    @Test
    void endsTheOldestOfACallerWhoOpensMoreThanAFew() {
        var first = heard(live.open("anna", "1"));
        var second = heard(live.open("anna", "1"));
        var other = heard(live.open("bert", "1"));
        for (int more = 0; more < 3; more++) {
            assertThat(live.open("anna", "1")).isNotNull();
        }
        await().untilAsserted(() -> assertThat(first.isEnded()).isTrue());
        assertThat(first.heard()).contains("retry:60000");
        assertThat(second.isEnded()).isFalse();
        assertThat(other.isEnded()).isFalse();
        await().untilAsserted(() -> assertThat(live.open()).isEqualTo(5));
    }

    @Test
    void endsEveryStreamWhenTheServiceStops() {
        var page = heard(live.open("anna", "1"));
        live.stop();
        await().untilAsserted(() -> assertThat(page.isEnded()).isTrue());
        assertThat(live.open()).isZero();
    }
}
