package org.clientele.lead.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.junit.jupiter.api.Test;

/** What every place that keeps the pass guarantees. */
public abstract class PassesContract {

    private static final Instant NOW = Instant.parse("2026-03-02T09:15:00.123Z");
    private static final Duration HOUR = Duration.ofHours(1);

    protected abstract Passes passes();

    private Pass change(Function<Pass, List<? extends PassEvent>> decide) {
        return passes().change(Command.of(Pass.ID, CommandKey.once(), Pass.SCORING, decide))
                .state();
    }

    private Pass begin(long rulesVersion, Instant now) {
        passes().create(Pass.beforeAny());
        return change(pass -> pass.begin(rulesVersion, now, HOUR));
    }

    private Pass reach(Pass seen, String leadId) {
        return change(pass -> pass.reach(seen, leadId));
    }

    @Test
    void goesOnWhereItWasLeft() {
        var reached = reach(begin(3, NOW), "lead-1");
        assertThat(passes().find(Pass.ID).orElseThrow().state()).isEqualTo(reached);
        assertThat(begin(3, NOW.plusSeconds(60))).isEqualTo(reached);
        assertThat(reached.after()).isEqualTo("lead-1");
    }

    @Test
    void beginsAnewByOtherRulesAndWhenTimeHasGoneBy() {
        reach(begin(3, NOW), "lead-1");
        assertThat(begin(4, NOW).after()).isNull();
        reach(begin(4, NOW), "lead-2");
        var later = begin(4, NOW.plus(HOUR));
        assertThat(later.after()).isNull();
        assertThat(later.startedAt()).isEqualTo(NOW.plus(HOUR));
    }

    @Test
    void isFinishedUntilTheNextOne() {
        var finished = reach(begin(3, NOW), null);
        assertThat(finished.finished()).isTrue();
        assertThat(begin(3, NOW.plusSeconds(1)).finished()).isTrue();
        assertThat(begin(4, NOW.plusSeconds(1)).finished()).isFalse();
    }

    @Test
    void takesNothingFromOneWhoWasOvertaken() {
        var seen = begin(3, NOW);
        var reached = reach(seen, "lead-5");
        assertThat(reach(seen, "lead-1")).isEqualTo(reached);
        assertThat(reach(seen, null)).isEqualTo(reached);
        var anew = begin(4, NOW);
        assertThat(reach(reached, "lead-6")).isEqualTo(anew);
    }
}
