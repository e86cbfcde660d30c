package org.clientele.analytics.effort;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.ranking.ClientsOfKind;
import org.clientele.analytics.ranking.Cut;
import org.clientele.analytics.ranking.Figures;
import org.clientele.analytics.ranking.Ranking;
import org.clientele.analytics.scope.Doers;
import org.clientele.analytics.scope.Kind;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.scope.People;
import org.clientele.analytics.scope.Scope;
import org.clientele.servicedefaults.Colleagues;
import org.springframework.stereotype.Service;

/** Answers what time clients took beside what they are worth. */
@Service
public class EffortFigures {

    /** Days of a month in the mean: 365.25 / 12. */
    private static final double DAYS_OF_A_MONTH = 30.4375;

    private final CurrentFacts facts;
    private final Figures figures;
    private final MinutesPerExchange minutes;
    private final Organisation organisation;
    private final Colleagues colleagues;
    private final Clock clock;

    public EffortFigures(
            CurrentFacts facts,
            Figures figures,
            MinutesPerExchange minutes,
            Organisation organisation,
            Colleagues colleagues,
            Clock clock) {
        this.facts = facts;
        this.figures = figures;
        this.minutes = minutes;
        this.organisation = organisation;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /**
     * The time that people in scope spent in its period, and what its clients are worth; as old as the older of both.
     */
    public Dated<Efforts> of(Scope scope) {
        var people = Doers.of(scope.people(), colleagues);
        var ranking = figures.ranking(scope, Cut.REVENUE_SHARE);
        var efforts = facts.read(now -> efforts(now, scope, people, ranking.figure()));
        return new Dated<>(ranking.freshness(), efforts.figure());
    }

    private Efforts efforts(Facts now, Scope scope, Doers people, Ranking ranking) {
        var tally = new Tally();
        new TimeSpent(now, scope.moment().asOfMillis(), minutes, organisation.zone())
                .all()
                .filter(spent -> scope.has(spent.on()) && people.include(spent.salespersonId()))
                .filter(ofKind(now, scope))
                .forEach(tally::add);
        return new Efforts(
                clients(tally, ranking, now, scope),
                months(scope, tally),
                tally.byActivity,
                tally.onLeads,
                ranking.revenue(),
                scope.people().equals(People.ALL),
                ranking.notCounted());
    }

    /** Where a kind of clients is asked for, time of leads that are none does not count. */
    private static Predicate<Spent> ofKind(Facts now, Scope scope) {
        if (scope.kind().equals(Kind.ANY)) {
            return spent -> true;
        }
        var then = now.clients().asOf(scope.moment().asOfMillis());
        var kind = new ClientsOfKind(scope.kind(), then, now.dictionary());
        return spent -> kind.include(spent.clientId());
    }

    private static List<ClientEffort> clients(Tally tally, Ranking ranking, Facts now, Scope scope) {
        var departures = now.departures();
        long asOf = scope.moment().asOfMillis();
        long all = tally.byClient.values().stream().mapToLong(Long::longValue).sum();
        return tally.byClient.entrySet().stream()
                .map(spent -> new ClientEffort(
                        spent.getKey(),
                        spent.getValue(),
                        all,
                        ranking.revenue(spent.getKey()),
                        ranking.revenue(),
                        departures
                                .departure(spent.getKey(), scope.lastDay(), asOf)
                                .isPresent()))
                .sorted()
                .toList();
    }

    /** A period without a beginning begins with the first time that was spent in it; none goes on beyond today. */
    private double months(Scope scope, Tally tally) {
        var days = scope.days();
        var today = organisation.today(clock);
        var last = days.to() == null || days.to().isAfter(today) ? today : days.to();
        var first = days.from() == null ? tally.first : days.from();
        long length = first.isAfter(last) ? 1 : ChronoUnit.DAYS.between(first, last) + 1;
        return length / DAYS_OF_A_MONTH;
    }

    /** What has been added up. */
    private static final class Tally {

        private final Map<String, Long> byClient = new HashMap<>();
        private final Map<Activity, Long> byActivity = new EnumMap<>(Activity.class);
        private LocalDate first = LocalDate.MAX;
        private long onLeads;

        void add(Spent spent) {
            byActivity.merge(spent.activity(), (long) spent.minutes(), Long::sum);
            first = spent.on().isBefore(first) ? spent.on() : first;
            if (spent.clientId() == null) {
                onLeads += spent.minutes();
            } else {
                byClient.merge(spent.clientId(), (long) spent.minutes(), Long::sum);
            }
        }
    }
}
