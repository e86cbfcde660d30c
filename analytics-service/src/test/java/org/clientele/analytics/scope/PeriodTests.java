package org.clientele.analytics.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTests {

    private static final LocalDate DAY = LocalDate.parse("2026-03-20");

    @ParameterizedTest
    @CsvSource({
        "last-12-months, JANUARY, 2025-03-21, 2026-03-20",
        "this-year, JANUARY, 2026-01-01, 2026-03-20",
        "last-year, JANUARY, 2025-01-01, 2025-12-31",
        "this-year, APRIL, 2025-04-01, 2026-03-20",
        "last-year, APRIL, 2024-04-01, 2025-03-31",
        "this-year, MARCH, 2026-03-01, 2026-03-20"
    })
    void hasANameForWhoeverLooksOnADay(String name, Month start, LocalDate from, LocalDate to) {
        var organisation = new Organisation("EUR", ZoneOffset.UTC, start);
        assertThat(NamedPeriod.of(name).orElseThrow().seenOn(DAY, organisation)).isEqualTo(new Period(from, to));
    }

    @Test
    void isAlwaysWithoutDays() {
        assertThat(NamedPeriod.ALL.seenOn(DAY, new Organisation("EUR", ZoneOffset.UTC, Month.MAY)))
                .isEqualTo(Period.ALWAYS);
        assertThat(NamedPeriod.of("ever")).isEmpty();
    }

    @Test
    void hasItsFirstAndItsLastDay() {
        var period = new Period(DAY, DAY.plusDays(1));
        assertThat(period.has(DAY)).isTrue();
        assertThat(period.has(DAY.plusDays(1))).isTrue();
        assertThat(period.has(DAY.minusDays(1))).isFalse();
        assertThat(period.has(DAY.plusDays(2))).isFalse();
        assertThat(Period.ALWAYS.has(LocalDate.MAX)).isTrue();
    }

    @Test
    void hasSoMuchOfAMonthAsIsInIt() {
        var period = new Period(DAY, DAY.plusMonths(2));
        assertThat(period.during(YearMonth.of(2026, 3))).isEqualTo(new Period(DAY, LocalDate.parse("2026-03-31")));
        assertThat(period.during(YearMonth.of(2026, 5)))
                .isEqualTo(new Period(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-05-20")));
    }

    @Test
    void hasMonthsUpToItsEndOrToday() {
        assertThat(new Period(DAY, DAY.plusMonths(1)).months(DAY, 10))
                .containsExactly(YearMonth.of(2026, 3), YearMonth.of(2026, 4));
        assertThat(Period.ALWAYS.months(DAY, 2)).containsExactly(YearMonth.of(2026, 2), YearMonth.of(2026, 3));
        assertThat(new Period(DAY.plusYears(1), null).months(DAY, 2)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-03, 2026-03-02, 2024-03-03, 2025-03-02",
        "2026-01-01, 2026-03-02, 2025-01-01, 2025-03-02",
        "2025-01-01, 2025-12-31, 2024-01-01, 2024-12-31",
        "2024-01-01, 2024-02-29, 2023-01-01, 2023-02-28",
        "2026-03-02, 2026-03-11, 2026-02-20, 2026-03-01"
    })
    void isComparedWithTheSameDaysAYearBeforeOrAsManyDaysBefore(
            LocalDate from, LocalDate to, LocalDate fromBefore, LocalDate toBefore) {
        assertThat(new Period(from, to).before(Month.JANUARY)).contains(new Period(fromBefore, toBefore));
    }

    @Test
    void beginsWhereTheYearOfTheOrganisationBegins() {
        var april = LocalDate.parse("2026-04-01");
        assertThat(new Period(april, april.plusDays(9)).before(Month.APRIL))
                .contains(new Period(april.minusYears(1), april.plusDays(9).minusYears(1)));
    }

    @Test
    void hasNothingBeforeWhatHasNoBeginning() {
        assertThat(Period.ALWAYS.before(Month.JANUARY)).isEmpty();
        assertThat(new Period(null, DAY).before(Month.JANUARY)).isEmpty();
    }
}
