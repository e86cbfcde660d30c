package org.clientele.portfolio.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.portfolio.client.ClientFixture.ANNA;
import static org.clientele.portfolio.effort.EffortFixture.effort;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What efforts are found by, whatever they are kept in. */
public abstract class EffortsContract {

    private final Effort early = effort("e-1", "c-1", "1999-12-31");
    private final Effort late = effort("e-2", "c-1", "2026-03-05");
    private final Effort between = effort("e-3", "c-1", "2026-01-05");
    private final Effort elsewhere = effort("e-4", "c-2", "2026-01-05");

    protected abstract Efforts efforts();

    @BeforeEach
    void record() {
        for (var effort : List.of(early, late, between, elsewhere)) {
            assertThat(efforts().create(EffortFixture.beginning(effort)).state())
                    .isEqualTo(effort);
        }
    }

    @Test
    void listsTheEffortsForAClientTheLatestDayFirst() {
        assertThat(efforts().of("c-1", null, 2)).containsExactly(late, between);
        assertThat(efforts().of("c-1", between.place(), 2)).containsExactly(early);
        assertThat(efforts().of("c-3", null, 2)).isEmpty();
    }

    @Test
    void findsAnEffortForItsClientAlone() {
        assertThat(efforts().find("c-1", "e-1").orElseThrow().state()).isEqualTo(early);
        assertThat(efforts().find("c-2", "e-1")).isEmpty();
        assertThat(efforts().find("c-1", "e-5")).isEmpty();
    }

    @Test
    void leavesOutWhatWasWithdrawn() {
        var withdrawn = efforts().change(Command.of("e-2", CommandKey.once(), ANNA, Effort::withdraw));
        assertThat(efforts().of("c-1", null, 10)).containsExactly(between, early);
        assertThat(efforts().find("c-1", "e-2")).isEmpty();
        assertThat(efforts().find("e-2")).contains(withdrawn);
    }
}
