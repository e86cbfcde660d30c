package org.clientele.analytics.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.ranking.Rates;
import org.clientele.analytics.ranking.ScopedProjects;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.scope.Period;
import org.clientele.analytics.scope.Scope;
import org.springframework.stereotype.Service;

/**
 * Answers which clients stay.
 *
 * <p>A client belongs to the period in which it signed first, as far as is known, and is active in each period in which
 * it signs or a contract of its own is running, from its signature to its last day, but for the days after it left: it
 * is lost then, whatever its contracts say, until it comes back. Retention is the share of a cohort that is active so
 * many periods later: that of cohort analysis (Glenn, Cohort Analysis, 2005), of clients under contract (Fader and
 * Hardie, How to project customer retention, Journal of Interactive Marketing 21, 2007).
 */
@Service
public class CohortFigures {

    /** How many cohorts are shown at the most, the last ones. */
    private static final int MOST = 60;

    private final CurrentFacts facts;
    private final Rates rates;
    private final Organisation organisation;
    private final Clock clock;

    public CohortFigures(CurrentFacts facts, Rates rates, Organisation organisation, Clock clock) {
        this.facts = facts;
        this.rates = rates;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The cohorts of all periods of which a day is in the period that is asked for, each of them whole. */
    public Dated<Cohorts> of(Scope scope, CohortLength length) {
        var inForce = rates.into(scope.currency());
        var seenAt = scope.moment().now(clock, organisation.zone());
        return facts.read(now -> cohorts(now, scope, length, Seen.at(seenAt, organisation.zone()), inForce));
    }

    /**
     * From when it is seen.
     *
     * @param last the last day that has come
     * @param over the last day that is over
     */
    private record Seen(LocalDate last, LocalDate over) {

        static Seen at(Instant seenAt, ZoneId zone) {
            return new Seen(
                    LocalDate.ofInstant(seenAt.minusMillis(1), zone),
                    LocalDate.ofInstant(seenAt, zone).minusDays(1));
        }
    }

    private Cohorts cohorts(Facts now, Scope scope, CohortLength length, Seen seen, Rates.Into inForce) {
        var last = seen.last();
        var projects = ScopedProjects.of(now, scope.in(new Period(null, last)), inForce);
        var signedFirst = new int[now.dictionary().clients().size()];
        Arrays.fill(signedFirst, Integer.MAX_VALUE);
        projects.forEachSigned((block, at) ->
                signedFirst[block.client(at)] = Math.min(signedFirst[block.client(at)], block.signedDay()));
        var asked = firstDay(scope.days(), signedFirst, length).filter(day -> !day.isAfter(last));
        if (asked.isEmpty()) {
            return new Cohorts(List.of(), List.of());
        }
        int count = count(asked.get(), scope.days(), last, length);
        var first = asked.get().plusMonths((long) Math.max(0, count - MOST) * length.months());
        var periods = new Periods(first, last, seen.over(), length.months());
        var stays = new Stays(now.departures(), scope.moment().asOfMillis());
        var tally = new CohortTally(periods, signedFirst, Math.min(count, MOST), stays);
        projects.forEachSigned(tally::sign);
        projects.forEachMonth(
                periods.all(), tally::has, (block, at, month, amount) -> tally.earn(block.client(at), month, amount));
        return new Cohorts(tally.cohorts(), projects.notCounted());
    }

    /** The first day of the first cohort; none if nobody ever signed. */
    private Optional<LocalDate> firstDay(Period days, int[] signedFirst, CohortLength length) {
        int earliest = Arrays.stream(signedFirst).min().orElse(Integer.MAX_VALUE);
        if (earliest == Integer.MAX_VALUE) {
            return Optional.empty();
        }
        var day = days.from() == null ? LocalDate.ofEpochDay(earliest) : days.from();
        return Optional.of(length.firstDay(day, organisation.fiscalYearStart()));
    }

    /** How many cohorts there are, up to the end of the period or the day from which it is seen. */
    private int count(LocalDate first, Period days, LocalDate last, CohortLength length) {
        var end = days.to() == null || days.to().isAfter(last) ? last : days.to();
        return end.isBefore(first) ? 0 : Periods.count(first, end, length.months());
    }
}
