package org.clientele.notification.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When four working hours have gone by. */
class WorkingHoursTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:15, 2026-03-02T13:15",
        "2026-03-02T13:00, 2026-03-02T17:00",
        "2026-03-02T15:00, 2026-03-03T11:00",
        "2026-03-02T20:00, 2026-03-03T13:00",
        "2026-03-06T16:00, 2026-03-09T12:00",
        "2026-03-07T12:00, 2026-03-09T13:00",
    })
    void countsOnlyWorkingTime(LocalDateTime start, LocalDateTime due) {
        assertThat(due(WorkingHours.USUAL, start, 4).local()).isEqualTo(due);
    }

    @Test
    void countsAnHourThatTheClocksSkipAsNone() {
        var nights = new WorkingHours(
                Map.of(DayOfWeek.SUNDAY, List.of(new WorkingPeriod(LocalTime.of(1, 0), LocalTime.of(9, 0)))));
        assertThat(due(nights, LocalDateTime.parse("2026-03-29T01:00"), 4).local())
                .isEqualTo(LocalDateTime.parse("2026-03-29T06:00"));
    }

    @Test
    void countsAnHourThatTheClocksShowTwiceAsTwo() {
        var nights = new WorkingHours(
                Map.of(DayOfWeek.SUNDAY, List.of(new WorkingPeriod(LocalTime.of(1, 0), LocalTime.of(9, 0)))));
        assertThat(due(nights, LocalDateTime.parse("2026-10-25T01:00"), 4).local())
                .isEqualTo(LocalDateTime.parse("2026-10-25T04:00"));
    }

    private static DueTime due(WorkingHours hours, LocalDateTime start, int workingHours) {
        return hours.after(start.atZone(BERLIN).toInstant(), Duration.ofHours(workingHours), BERLIN);
    }

    @Property
    void isNeverBeforeSoMuchTimeHasGoneByAndGrowsWithTheWork(
            @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long epochSecond,
            @ForAll @IntRange(min = 1, max = 2_000) int minutes) {
        var start = Instant.ofEpochSecond(epochSecond);
        var due = WorkingHours.USUAL.after(start, Duration.ofMinutes(minutes), BERLIN);
        var later = WorkingHours.USUAL.after(start, Duration.ofMinutes(minutes + 1L), BERLIN);
        assertThat(due.instant()).isAfterOrEqualTo(start.plus(Duration.ofMinutes(minutes)));
        assertThat(later.instant()).isAfter(due.instant());
    }

    @Property
    void canBeSpentInTwoParts(
            @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long epochSecond,
            @ForAll @IntRange(min = 1, max = 900) int first,
            @ForAll @IntRange(min = 1, max = 900) int second) {
        var start = Instant.ofEpochSecond(epochSecond);
        var whole = WorkingHours.USUAL.after(start, Duration.ofMinutes(first + second), BERLIN);
        var half = WorkingHours.USUAL.after(start, Duration.ofMinutes(first), BERLIN);
        assertThat(WorkingHours.USUAL.after(half.instant(), Duration.ofMinutes(second), BERLIN))
                .isEqualTo(whole);
    }
}
