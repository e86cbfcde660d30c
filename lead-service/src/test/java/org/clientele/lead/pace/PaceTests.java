package org.clientele.lead.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.clientele.lead.lead.LeadFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long the stages of a lead's way took. */
class PaceTests {

    private static final Instant OCCURRED = Instant.parse("2026-03-02T08:59:00Z");
    private static final Instant ACCEPTED = LeadFixture.CAPTURED;

    @Test
    void measuresEachStageAndTheWhole() {
        var pace = pace(OCCURRED, ACCEPTED.plusSeconds(2), ACCEPTED.plusSeconds(302));
        assertThat(pace.of(Pace.Stage.SOURCE_TO_ACCEPTED)).contains(Duration.ofMinutes(1));
        assertThat(pace.of(Pace.Stage.ACCEPTED_TO_ASSIGNED)).contains(Duration.ofSeconds(2));
        assertThat(pace.of(Pace.Stage.ASSIGNED_TO_FIRST_TOUCH)).contains(Duration.ofMinutes(5));
        assertThat(pace.of(Pace.Stage.SOURCE_TO_FIRST_TOUCH)).contains(Duration.ofSeconds(362));
    }

    @Test
    void beginsWithTheAcceptanceWhereTheSourceSaysNothing() {
        var pace = pace(null, ACCEPTED, ACCEPTED.plusSeconds(10));
        assertThat(pace.of(Pace.Stage.SOURCE_TO_ACCEPTED)).isEmpty();
        assertThat(pace.of(Pace.Stage.SOURCE_TO_FIRST_TOUCH)).contains(Duration.ofSeconds(10));
    }

    @Test
    void countsATouchBeforeTheAssignmentAsAtOnce() {
        assertThat(pace(OCCURRED, ACCEPTED, ACCEPTED.minusSeconds(1)).of(Pace.Stage.ASSIGNED_TO_FIRST_TOUCH))
                .contains(Duration.ZERO);
    }

    @Test
    void leavesOutWhatIsNotOver() {
        var pace = pace(OCCURRED, null, null);
        assertThat(pace.of(Pace.Stage.ACCEPTED_TO_ASSIGNED)).isEmpty();
        assertThat(pace.of(Pace.Stage.SOURCE_TO_FIRST_TOUCH)).isEmpty();
    }

    private static Pace pace(@Nullable Instant occurred, @Nullable Instant assigned, @Nullable Instant touched) {
        return new Pace(LeadFixture.captured(null, null, 1), occurred, ACCEPTED, assigned, touched);
    }
}
