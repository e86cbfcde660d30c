package org.clientele.lead.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.clientele.lead.routing.Availability.Absence;
import org.clientele.lead.routing.WorkingHours.Period;
import org.junit.jupiter.api.Test;

/** Who works when, by the clocks of their zone. */
class WorkingHoursTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkingHours MONDAYS = new WorkingHours(
            BERLIN,
            List.of(
                    new Period(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)),
                    new Period(DayOfWeek.MONDAY, LocalTime.of(13, 0), LocalTime.of(17, 0))));

    @Test
    void countsTheBeginningOfAPeriodAndNotItsEnd() {
        assertThat(MONDAYS.contain(Instant.parse("2026-03-02T07:59:59Z"))).isFalse();
        assertThat(MONDAYS.contain(Instant.parse("2026-03-02T08:00:00Z"))).isTrue();
        assertThat(MONDAYS.contain(Instant.parse("2026-03-02T11:00:00Z"))).isFalse();
        assertThat(MONDAYS.contain(Instant.parse("2026-03-03T08:00:00Z"))).isFalse();
    }

    @Test
    void followsTheClocksWhenTheyChange() {
        assertThat(MONDAYS.contain(Instant.parse("2026-03-30T07:00:00Z"))).isTrue();
        assertThat(MONDAYS.nextAfter(Instant.parse("2026-03-28T12:00:00Z"), Availability.ANY))
                .contains(Instant.parse("2026-03-30T07:00:00Z"));
    }

    @Test
    void beginsAgainInTheNextPeriodThatIsNotWithinAnAbsence() {
        var noon = Instant.parse("2026-03-02T11:30:00Z");
        assertThat(MONDAYS.nextAfter(noon, Availability.ANY)).contains(Instant.parse("2026-03-02T12:00:00Z"));
        var away = new Availability(null, 1, List.of(new Absence(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9))));
        assertThat(MONDAYS.nextAfter(noon, away)).contains(Instant.parse("2026-03-16T08:00:00Z"));
    }

    @Test
    void neverBeginsForSomebodyWithoutAnyAndNeverEndsForSomebodyOfWhomNothingIsKnown() {
        var now = Instant.parse("2026-03-02T11:30:00Z");
        assertThat(new WorkingHours(BERLIN, List.of()).nextAfter(now, Availability.ANY))
                .isEmpty();
        assertThat(new WorkingHours(BERLIN, List.of()).contain(now)).isFalse();
        assertThat(new WorkingHours(BERLIN, null).contain(now)).isTrue();
    }
}
