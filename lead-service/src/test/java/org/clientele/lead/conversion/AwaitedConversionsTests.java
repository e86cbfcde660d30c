package org.clientele.lead.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.clientele.lead.conversion.AwaitedConversions.Awaited;
import org.clientele.lead.lead.Conversion;
import org.clientele.lead.lead.LeadFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AwaitedConversionsTests {

    private static final Conversion BEGUN = LeadFixture.conversion("c", 1);
    private static final Conversion ENDED =
            new Conversion(BEGUN.wanted(), Conversion.State.CONVERTED, BEGUN.end(), null, null);

    /** Longer than any test may take. */
    private static final Duration FOR_EVER = Duration.ofHours(1);

    private static final Duration NOW_AND_THEN = Duration.ofMillis(1);

    private final AtomicReference<Conversion> stored = new AtomicReference<>(BEGUN);
    private final AtomicInteger looks = new AtomicInteger();
    private final CountDownLatch seen = new CountDownLatch(1);

    @Test
    void answersAtOnceWhoWillNotWait() {
        var awaited = new AwaitedConversions(2, FOR_EVER);
        assertThat(awaited.answered("l", Duration.ZERO, this::look)).isEqualTo(new Awaited(BEGUN, false));
        assertThat(looks).hasValue(1);
    }

    @Test
    void answersAtOnceWhenItHasEnded() {
        stored.set(ENDED);
        var awaited = new AwaitedConversions(2, FOR_EVER);
        assertThat(awaited.answered("l", FOR_EVER, this::look)).isEqualTo(new Awaited(ENDED, false));
        assertThat(looks).hasValue(1);
    }

    /** It never looks by itself. */
    @Test
    void hearsThatItHasEndedHere() throws Exception {
        var awaited = new AwaitedConversions(2, FOR_EVER);
        var answer = CompletableFuture.supplyAsync(() -> awaited.answered("l", FOR_EVER, this::look));
        seen.await();
        stored.set(ENDED);
        awaited.tell(Set.of("l"));
        assertThat(answer.get()).isEqualTo(new Awaited(ENDED, true));
    }

    /** It is told of others. */
    @Test
    void findsThatItHasEndedElsewhere() throws Exception {
        var awaited = new AwaitedConversions(2, NOW_AND_THEN);
        var answer = CompletableFuture.supplyAsync(() -> awaited.answered("l", FOR_EVER, this::look));
        seen.await();
        awaited.tell(Set.of("other"));
        stored.set(ENDED);
        assertThat(answer.get()).isEqualTo(new Awaited(ENDED, true));
    }

    @Test
    void waitsNoLongerThanTheCaller() {
        var awaited = new AwaitedConversions(2, FOR_EVER);
        assertThat(awaited.answered("l", Duration.ofMillis(50), this::look)).isEqualTo(new Awaited(BEGUN, true));
        assertThat(looks).hasValue(2);
    }

    /** One of two may wait; a place that was left, whichever way, is free again. */
    @Test
    void keepsPlacesForThoseWhoDoNotWait() throws Exception {
        var awaited = new AwaitedConversions(2, FOR_EVER);
        assertThatIllegalStateException()
                .isThrownBy(() -> awaited.answered("l", FOR_EVER, () -> {
                    throw new IllegalStateException("the store is away");
                }));
        var first = CompletableFuture.supplyAsync(() -> awaited.answered("l", FOR_EVER, this::look));
        seen.await();
        assertThat(awaited.answered("m", FOR_EVER, () -> BEGUN)).isEqualTo(new Awaited(BEGUN, false));
        stored.set(ENDED);
        awaited.tell(Set.of("l"));
        assertThat(first.get()).isEqualTo(new Awaited(ENDED, true));
        assertThat(awaited.answered("m", Duration.ofMillis(1), () -> BEGUN)).isEqualTo(new Awaited(BEGUN, true));
    }

    private Conversion look() {
        looks.incrementAndGet();
        var now = stored.get();
        seen.countDown();
        return now;
    }
}
