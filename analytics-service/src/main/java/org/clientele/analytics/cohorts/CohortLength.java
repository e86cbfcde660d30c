package org.clientele.analytics.cohorts;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.clientele.servicedefaults.Code;

/** How long the periods are that clients are divided by; quarters and years begin with the organisation's year. */
public enum CohortLength {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    /** All of them, for {@code @Pattern}. */
    public static final String PATTERN = "month|quarter|year";

    private final int months;

    CohortLength(int months) {
        this.months = months;
    }

    public static Optional<CohortLength> of(String code) {
        return Code.constant(CohortLength.class, code);
    }

    /** The name in requests and answers. */
    public String code() {
        return Code.of(name());
    }

    int months() {
        return months;
    }

    /** The first day of the period that has this day. */
    LocalDate firstDay(LocalDate day, Month yearStart) {
        int since = Math.floorMod(day.getMonthValue() - yearStart.getValue(), months);
        return day.withDayOfMonth(1).minusMonths(since);
    }
}
