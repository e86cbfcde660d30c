package org.clientele.analytics.scope;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the organisation counts.
 *
 * @param currency of figures when a question names none, and of the classes that are published; ISO 4217 code
 * @param zone in which its days begin and end
 * @param fiscalYearStart the month whose first day is the first day of its year
 */
@ConfigurationProperties("clientele.organisation")
public record Organisation(
        @DefaultValue("EUR") String currency,
        @DefaultValue("UTC") ZoneId zone,
        @DefaultValue("JANUARY") Month fiscalYearStart) {

    /** The day that it is there. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The instant at which a day begins there. */
    public Instant beginningOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The instant at which the day before this one began there. */
    public Instant beginningOfYesterday(Clock clock) {
        return beginningOf(today(clock).minusDays(1));
    }

    /** The first day of the fiscal year that has this day. */
    LocalDate yearOf(LocalDate day) {
        var start = LocalDate.of(day.getYear(), fiscalYearStart, 1);
        return start.isAfter(day) ? start.minusYears(1) : start;
    }
}
