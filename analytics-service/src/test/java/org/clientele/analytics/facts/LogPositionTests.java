package org.clientele.analytics.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LogPositionTests {

    private static final LogPosition POSITION = new LogPosition(Map.of(0, 5L, 1, 3L));

    @Test
    void coversItselfAndEverythingBefore() {
        assertThat(POSITION.covers(POSITION)).isTrue();
        assertThat(POSITION.covers(new LogPosition(Map.of(0, 5L, 1, 2L)))).isTrue();
        assertThat(POSITION.covers(LogPosition.BEGINNING)).isTrue();
    }

    @Test
    void doesNotCoverWhatIsFurtherInAnyPartition() {
        assertThat(POSITION.covers(new LogPosition(Map.of(0, 4L, 1, 4L)))).isFalse();
        assertThat(POSITION.covers(new LogPosition(Map.of(2, 1L)))).isFalse();
        assertThat(LogPosition.BEGINNING.covers(POSITION)).isFalse();
    }

    @Test
    void isAtTheBeginningOfAPartitionThatItDoesNotName() {
        assertThat(POSITION.of(2)).isZero();
        assertThat(LogPosition.BEGINNING.covers(new LogPosition(Map.of(7, 0L)))).isTrue();
    }
}
