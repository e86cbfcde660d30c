package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BackdatingTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:15:30Z");

    private final Backdating manager = new Backdating(true, NOW);
    private final Backdating salesperson = new Backdating(false, NOW);

    @Test
    void takesWhatIsNotYetToComeInMilliseconds() {
        assertThat(manager.past(NOW)).isEqualTo(NOW);
        assertThat(manager.past(Instant.parse("2025-03-02T09:15:30.123456Z")))
                .isEqualTo(Instant.parse("2025-03-02T09:15:30.123Z"));
    }

    /** Whoever has a finer clock says the millisecond that it is. */
    @Test
    void takesTheMillisecondThatItIs() {
        assertThat(manager.past(NOW.plusNanos(999_999))).isEqualTo(NOW);
    }

    @Test
    void isNotNeededWhereNothingIsSaid() {
        assertThat(manager.past(null)).isNull();
        assertThat(salesperson.past(null)).isNull();
    }

    @Test
    void refusesTheFuture() {
        refuses(manager, NOW.plusMillis(1), GeneralProblem.INVALID_FIELD);
    }

    @Test
    void refusesWhoMayNotSayIt() {
        refuses(salesperson, NOW.minusSeconds(1), GeneralProblem.FORBIDDEN);
    }

    private static void refuses(Backdating backdating, Instant occurredAt, GeneralProblem problem) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> backdating.past(occurredAt))
                .satisfies(refused -> {
                    assertThat(refused.getBody().getType()).isEqualTo(problem.uri());
                    assertThat(refused.getBody().getProperties())
                            .extracting(Map::toString)
                            .asString()
                            .contains("occurredAt");
                });
    }
}
