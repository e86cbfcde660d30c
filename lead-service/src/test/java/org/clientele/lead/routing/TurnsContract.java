package org.clientele.lead.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every place that counts turns guarantees. */
public abstract class TurnsContract {

    protected abstract Turns turns();

    @Test
    void countsUpFromZeroForEachName() {
        assertThat(turns().take("north", 3)).isZero();
        assertThat(turns().take("north", 2)).isEqualTo(3);
        assertThat(turns().take("south", 1)).isZero();
        assertThat(turns().take("north", 1)).isEqualTo(5);
    }

    @Test
    void givesNoTurnToTwo() throws Exception {
        List<Callable<Long>> takers = IntStream.range(0, 40)
                .<Callable<Long>>mapToObj(taker -> () -> turns().take("north", 2))
                .toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var taken : threads.invokeAll(takers)) {
                assertThat(taken.get() % 2).isZero();
            }
        }
        assertThat(turns().take("north", 1)).isEqualTo(80);
    }
}
