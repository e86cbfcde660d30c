package org.clientele.servicepages.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.clientele.eventdelivery.background.Pace;
import org.clientele.servicedefaults.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LivePagesTests {

    private static final int MANY = 1_000;
    private static final int TEN_MINUTES = 300;

    private @Nullable String version = "1";
    private int asked;
    private final LivePages live = new LivePages(this::asked, HeardStream::new);

    private String asked() {
        asked++;
        if (version == null) {
            throw new IllegalStateException("the store is away");
        }
        return version;
    }

    private HeardStream open(String caller, String seen) {
        return (HeardStream) live.open(caller, seen);
    }

    private void pass() {
        assertThat(live.pass()).isEqualTo(Pace.pause(Duration.ofSeconds(2)));
    }

    @Test
    void tellsAPageThatThereIsSomethingNew() {
        var page = open("anna", "1");
        pass();
        assertThat(page.heard()).doesNotContain("id:");
        version = "2";
        pass();
        assertThat(page.heard()).contains("id:2", "data:changed");
        version = "3";
        pass();
        assertThat(page.heard()).contains("id:3").doesNotContain("id:1");
    }

    @Test
    void tellsAtOnceAPageThatShowsAnOlderVersion() {
        assertThat(open("anna", "0").heard()).contains("id:1", "data:changed");
    }

    @Test
    void goesOnWhenTheStoreIsBack() {
        var page = open("anna", "1");
        version = null;
        assertThatThrownBy(live::pass).hasMessage("the store is away");
        version = "2";
        pass();
        assertThat(page.heard()).contains("id:2");
    }

    @Test
    void asksNothingWhileNoPageIsOpen() {
        var page = open("anna", "1");
        page.leave();
        version = "2";
        pass();
        assertThat(live.open()).isZero();
        int before = asked;
        pass();
        assertThat(asked).isEqualTo(before);
    }

    /** Otherwise nobody would notice that a page is gone to which there is nothing to tell. */
    @Test
    void saysNowAndThenThatItIsStillThere() {
        var page = open("anna", "1");
        for (int turn = 0; turn < 8; turn++) {
            pass();
        }
        assertThat(page.heard()).contains(":still here");
    }

    /** That a page is gone is noticed late: whoever goes from page to page must not be refused. */
    @Test
    void endsTheOldestOfACallerWhoOpensMoreThanAFew() {
        var first = open("anna", "1");
        var second = open("anna", "1");
        var other = open("bert", "1");
        for (int more = 0; more < 3; more++) {
            assertThat(open("anna", "1")).isNotNull();
        }
        assertThat(first.isEnded()).isTrue();
        assertThat(first.heard()).contains("retry:60000");
        assertThat(second.isEnded()).isFalse();
        assertThat(other.isEnded()).isFalse();
        assertThat(live.open()).isEqualTo(5);
    }

    @Test
    void opensSoManyAtOnceOnly() {
        for (int page = 0; page < MANY; page++) {
            assertThat(open("caller-" + page, "1")).isNotNull();
        }
        assertThatThrownBy(() -> live.open("anna", "1")).isInstanceOf(ProblemException.class);
    }

    @Test
    void endsAfterAWhileSoThatItIsAskedAgainWhoIsThere() {
        var page = open("anna", "1");
        for (int turn = 1; turn < TEN_MINUTES; turn++) {
            pass();
        }
        assertThat(page.isEnded()).isFalse();
        pass();
        assertThat(page.isEnded()).isTrue();
        assertThat(live.open()).isZero();
    }

    @Test
    void endsEveryStreamWhenTheServiceStops() {
        var page = open("anna", "1");
        live.stop();
        assertThat(page.isEnded()).isTrue();
        pass();
        assertThat(live.open()).isZero();
    }
}
