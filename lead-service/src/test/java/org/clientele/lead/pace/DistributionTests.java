package org.clientele.lead.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Percentiles by nearest rank. */
class DistributionTests {

    @Test
    void namesTheTimeThatSoManyPercentDidNotExceed() {
        var hundred = IntStream.rangeClosed(1, 100)
                .mapToObj(Duration::ofSeconds)
                .toList()
                .reversed();
        assertThat(Distribution.of(hundred))
                .isEqualTo(
                        new Distribution(100, Duration.ofSeconds(50), Duration.ofSeconds(90), Duration.ofSeconds(99)));
    }

    @Test
    void isTheOnlyTimeThereIs() {
        var one = Duration.ofSeconds(7);
        assertThat(Distribution.of(List.of(one))).isEqualTo(new Distribution(1, one, one, one));
    }

    @Test
    void saysNothingWhereNothingIsOver() {
        assertThat(Distribution.of(List.of())).isEqualTo(new Distribution(0, null, null, null));
    }
}
