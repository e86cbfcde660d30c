package org.clientele.analytics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LogPositionTests {

    private static final LogPosition POSITION = new LogPosition(Map.of(partition(0), 5L, partition(1), 3L));

    @Test
    void coversItselfAndEverythingBefore() {
        assertThat(POSITION.covers(POSITION)).isTrue();
        assertThat(POSITION.covers(new LogPosition(Map.of(partition(0), 5L, partition(1), 2L))))
                .isTrue();
        assertThat(POSITION.covers(LogPosition.BEGINNING)).isTrue();
    }

    @Test
    void doesNotCoverWhatIsFurtherInAnyPartition() {
        assertThat(POSITION.covers(new LogPosition(Map.of(partition(0), 4L, partition(1), 4L))))
                .isFalse();
        assertThat(POSITION.covers(new LogPosition(Map.of(partition(2), 1L)))).isFalse();
        assertThat(LogPosition.BEGINNING.covers(POSITION)).isFalse();
    }

    @Test
    void isAtTheBeginningOfAPartitionThatItDoesNotName() {
        assertThat(POSITION.of(partition(2))).isZero();
        assertThat(LogPosition.BEGINNING.covers(new LogPosition(Map.of(partition(7), 0L))))
                .isTrue();
    }

    @Test
    void coversNothingOfAnotherGeneration() {
        var rebuilt = new LogPosition(2, POSITION.offsets());
        assertThat(rebuilt.covers(POSITION)).isFalse();
        assertThat(rebuilt.covers(LogPosition.BEGINNING)).isFalse();
        assertThat(rebuilt.covers(LogPosition.beginningOf(2))).isTrue();
        assertThat(rebuilt).isNotEqualTo(POSITION);
    }

    @Test
    void holdsWhatStandsBeforeItsOffset() {
        assertThat(POSITION.holds(new LogPlace(partition(0), 4))).isTrue();
        assertThat(POSITION.holds(new LogPlace(partition(0), 5))).isFalse();
        assertThat(POSITION.holds(new LogPlace(partition(2), 0))).isFalse();
    }

    @Test
    void namesPartitionsAsTheToolsOfKafkaDo() {
        assertThat(partition(3).code()).isEqualTo("client-events-3");
        assertThat(LogPartition.of("client-events-3")).isEqualTo(partition(3));
        assertThatIllegalArgumentException().isThrownBy(() -> LogPartition.of("3"));
        assertThatIllegalArgumentException().isThrownBy(() -> LogPartition.of("client-events-x"));
    }

    private static LogPartition partition(int number) {
        return new LogPartition("client-events", number);
    }
}
