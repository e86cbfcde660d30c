package org.clientele.lead.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.clientele.lead.correspondence.Touches.Noted;
import org.junit.jupiter.api.Test;

/** What every place that keeps touches guarantees. */
public abstract class TouchesContract {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-03-02T11:00:00Z");

    protected abstract Touches touches();

    @Test
    void knowsTheFirstAndTheLastInWhateverOrderTheyCome() {
        touches()
                .note(List.of(
                        new Noted("lead-1", true, TEN),
                        new Noted("lead-1", true, ELEVEN),
                        new Noted("lead-1", false, TEN),
                        new Noted("lead-2", false, NINE)));
        touches().note(List.of(new Noted("lead-1", true, NINE), new Noted("lead-1", false, NINE)));
        assertThat(touches().of(List.of("lead-1", "lead-2", "lead-3")))
                .isEqualTo(Map.of(
                        "lead-1", new Touch(NINE, ELEVEN, TEN),
                        "lead-2", new Touch(null, null, NINE),
                        "lead-3", Touch.NONE));
    }

    @Test
    void changesNothingByARepeat() {
        var noted = List.of(new Noted("lead-1", true, TEN), new Noted("lead-1", false, ELEVEN));
        touches().note(noted);
        touches().note(noted);
        assertThat(touches().of(List.of("lead-1"))).isEqualTo(Map.of("lead-1", new Touch(TEN, TEN, ELEVEN)));
    }
}
