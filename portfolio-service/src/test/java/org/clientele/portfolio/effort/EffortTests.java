package org.clientele.portfolio.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.portfolio.effort.EffortFixture.effort;

import java.util.List;
import org.clientele.portfolio.effort.EffortEvent.EffortRecorded;
import org.clientele.portfolio.effort.EffortEvent.EffortWithdrawn;
import org.junit.jupiter.api.Test;

class EffortTests {

    private final Effort effort = effort("e-1", "c-1", "2026-03-24");

    @Test
    void beginsByBeingRecorded() {
        assertThat(EffortFixture.beginning(effort).events()).isEqualTo(List.of(new EffortRecorded()));
        assertThat(effort.after(new EffortRecorded())).isEqualTo(effort);
        assertThat(effort.stands()).isTrue();
        assertThat(effort.place()).isEqualTo("2026-03-24 e-1");
    }

    @Test
    void isWithdrawnOnceAndForgetsWhatWasNoted() {
        assertThat(effort.withdraw()).containsExactly(new EffortWithdrawn());
        var withdrawn = effort.after(new EffortWithdrawn());
        assertThat(withdrawn.stands()).isFalse();
        assertThat(withdrawn.work().note()).isNull();
        assertThat(withdrawn.work().minutes()).isEqualTo(45);
        assertThat(withdrawn.withdraw()).isEmpty();
    }
}
