package org.clientele.analytics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "last-12-months, 2025-03-03, 2026-03-02, 2024-03-03, 2025-03-02",
        "this-year, 2026-01-01, 2026-03-02, 2025-01-01, 2025-03-02",
        "last-year, 2025-01-01, 2025-12-31, 2024-01-01, 2024-12-31"
    })
    void isComparedWithTheSameDaysOfTheYearBefore(
            String code, LocalDate first, LocalDate last, LocalDate firstBefore, LocalDate lastBefore) {
        var period = PeriodChoice.of(code).orElseThrow().on(TODAY);
        assertThat(period).isEqualTo(new Period(first, last));
        assertThat(period.before()).contains(new Period(firstBefore, lastBefore));
    }

    @Test
    void isComparedWithAsManyDaysBefore() {
        assertThat(new Period(TODAY, TODAY.plusDays(9)).before())
                .contains(new Period(TODAY.minusDays(10), TODAY.minusDays(1)));
    }

    @Test
    void endsAFebruaryWithItsLastDay() {
        var leap = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 29));
        assertThat(leap.before()).contains(new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 2, 28)));
    }

    @Test
    void hasNothingBeforeWhatHasNoBeginning() {
        assertThat(Period.all().before()).isEmpty();
        assertThat(new Period(null, TODAY).before()).isEmpty();
    }
}
