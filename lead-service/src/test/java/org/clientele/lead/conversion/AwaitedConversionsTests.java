package org.clientele.lead.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.clientele.lead.lead.Conversion;
import org.clientele.lead.lead.LeadFixture;
import org.clientele.servicedefaults.PreferredWait;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AwaitedConversionsTests {

    private static final Conversion BEGUN = LeadFixture.conversion("c", 1);
    private static final Conversion ENDED =
            new Conversion(BEGUN.wanted(), Conversion.State.CONVERTED, BEGUN.end(), null, null);
    private static final PreferredWait LONG = preferring(5);

    private final AwaitedConversions awaited = new AwaitedConversions(2);
    private final AtomicReference<Conversion> stored = new AtomicReference<>(BEGUN);
    private final AtomicInteger looks = new AtomicInteger();
    private final CountDownLatch seen = new CountDownLatch(1);

    @Test
    void answersAtOnceWhoWillNotWait() {
        assertThat(awaited.answered("l", preferring(0), this::look)).isEqualTo(BEGUN);
        assertThat(looks).hasValue(1);
    }

    @Test
    void answersAtOnceWhenItHasEnded() {
        stored.set(ENDED);
        assertThat(awaited.answered("l", LONG, this::look)).isEqualTo(ENDED);
        assertThat(looks).hasValue(1);
    }

    @Test
    void hearsThatItHasEndedHere() throws Exception {
        var answer = CompletableFuture.supplyAsync(() -> awaited.answered("l", LONG, this::look));
        seen.await();
        awaited.tell(Set.of("other"));
        stored.set(ENDED);
        awaited.tell(Set.of("l"));
        assertThat(answer.get()).isEqualTo(ENDED);
    }

    @Test
    void findsThatItHasEndedElsewhere() throws Exception {
        var answer = CompletableFuture.supplyAsync(() -> awaited.answered("l", LONG, this::look));
        seen.await();
        stored.set(ENDED);
        assertThat(answer.get()).isEqualTo(ENDED);
    }

    @Test
    void waitsNoLongerThanTheCaller() {
        assertThat(awaited.answered("l", preferring(1), this::look)).isEqualTo(BEGUN);
        assertThat(looks).hasValueGreaterThan(1);
    }

    /** One of two may wait; a place that was left, whichever way, is free again. */
    @Test
    void keepsPlacesForThoseWhoDoNotWait() throws Exception {
        assertThatIllegalStateException()
                .isThrownBy(() -> awaited.answered("l", LONG, () -> {
                    throw new IllegalStateException("the store is away");
                }));
        var left = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> awaited.answered("l", LONG, () -> onceOpen(left)));
        seen.await();
        assertThat(awaited.answered("m", LONG, this::look)).isEqualTo(BEGUN);
        assertThat(looks).hasValue(1);
        left.countDown();
        assertThat(first.get()).isEqualTo(ENDED);
    }

    private Conversion onceOpen(CountDownLatch gate) {
        seen.countDown();
        try {
            gate.await();
            return ENDED;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Conversion look() {
        looks.incrementAndGet();
        var now = stored.get();
        seen.countDown();
        return now;
    }

    private static PreferredWait preferring(int seconds) {
        var request = new MockHttpServletRequest();
        request.addHeader(PreferredWait.PREFER, "wait=" + seconds);
        return new PreferredWait(request, new MockHttpServletResponse());
    }
}
