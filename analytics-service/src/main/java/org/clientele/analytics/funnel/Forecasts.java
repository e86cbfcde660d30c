package org.clientele.analytics.funnel;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.ranking.Rates;
import org.clientele.analytics.ranking.Worth;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.scope.Period;
import org.clientele.analytics.scope.Scope;
import org.springframework.stereotype.Service;

/** Answers what open leads may become, and how good such answers were. */
@Service
public class Forecasts {

    /** How many months are judged at the most. */
    private static final int MOST_JUDGED = 12;

    private final CurrentFacts facts;
    private final Pipeline pipeline;
    private final Forecasting forecasting;
    private final ForecastRules rules;
    private final Rates rates;
    private final Organisation organisation;
    private final Clock clock;

    public Forecasts(
            CurrentFacts facts,
            Pipeline pipeline,
            ForecastRules rules,
            Rates rates,
            Organisation organisation,
            Clock clock) {
        this.facts = facts;
        this.pipeline = pipeline;
        this.forecasting = new Forecasting(pipeline, rules, organisation.zone());
        this.rules = rules;
        this.rates = rates;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** What is expected of the leads that are open; the look-back is the period that is asked for. */
    public Dated<Forecast> of(LeadScope asked) {
        var scope = asked.scope();
        var inForce = rates.into(scope.currency());
        var seenAt = scope.moment().now(clock, organisation.zone());
        long asOf = scope.moment().asOfMillis();
        return facts.read(now -> forecasting.forecast(
                stories(now, asked, seenAt, asOf),
                new LeadValues(now, asOf, new Worth(inForce, scope.currency())),
                scope.days(),
                seenAt,
                rules.months()));
    }

    /**
     * What was expected at the beginning of each of the last twelve months that ended in the period, by the twelve
     * months before it, and what came.
     */
    public Dated<Accuracy> accuracy(LeadScope asked, Knowing knowing) {
        var inForce = rates.into(asked.scope().currency());
        var months = ended(asked.scope());
        return facts.read(now -> {
            var values = values(now, asked, asked.scope().moment().asOfMillis(), inForce);
            var old = new HashMap<YearMonth, Came>();
            var fresh = new HashMap<YearMonth, Came>();
            var leads = concerned(now, asked, months);
            var seenAt = asked.scope().moment().now(clock, organisation.zone());
            included(leads, asked, seenAt).forEach(lead -> count(lead, months, values, old, fresh));
            var judged = months.stream()
                    .map(month -> judged(month, then(now, asked, knowing, month, leads, inForce), old, fresh))
                    .toList();
            return new Accuracy(judged, values.notCounted());
        });
    }

    private Forecast then(
            Facts now, LeadScope asked, Knowing knowing, YearMonth month, List<ToldLead> leads, Rates.Into inForce) {
        var start = forecasting.start(month);
        long asOf = knowing.asOf(start.toEpochMilli(), asked.scope().moment().asOfMillis());
        var lookBack = Period.twelveMonthsTo(month.atDay(1).minusDays(1));
        var stories = switch (knowing) {
            case NOW -> included(leads, asked, start);
            case THEN -> stories(now, asked, start, asOf);
        };
        return forecasting.forecast(stories, values(now, asked, asOf, inForce), lookBack, start, 1);
    }

    /** The leads that say anything of any of these months, as they are known now. */
    private List<ToldLead> concerned(Facts now, LeadScope asked, List<YearMonth> months) {
        if (months.isEmpty()) {
            return List.of();
        }
        var since = forecasting.start(months.getFirst().minusYears(1));
        return now.leads()
                .stories(asked.scope().moment().asOfMillis(), ToldLead::of)
                .filter(lead -> lead.concerns(since))
                .toList();
    }

    private Stream<LeadStory> included(List<ToldLead> leads, LeadScope asked, Instant end) {
        return leads.stream()
                .map(lead -> lead.by(end))
                .flatMap(Optional::stream)
                .filter(lead -> asked.includes(lead, pipeline));
    }

    private void count(
            LeadStory lead,
            List<YearMonth> months,
            LeadValues values,
            Map<YearMonth, Came> old,
            Map<YearMonth, Came> fresh) {
        if (lead.won() != null) {
            var month = month(lead.won().happened());
            if (months.contains(month)) {
                var count = lead.arrival().happened().isBefore(forecasting.start(month)) ? old : fresh;
                count.merge(month, Came.NOTHING.and(values.of(lead)), Came::and);
            }
        }
    }

    private static JudgedMonth judged(
            YearMonth month, Forecast then, Map<YearMonth, Came> old, Map<YearMonth, Came> fresh) {
        return new JudgedMonth(
                month,
                then.months().getFirst().expected(),
                then.why(),
                old.getOrDefault(month, Came.NOTHING),
                fresh.getOrDefault(month, Came.NOTHING));
    }

    /** The last months that ended in the period and have ended. */
    private List<YearMonth> ended(Scope scope) {
        var seenAt = scope.moment().now(clock, organisation.zone());
        var yesterday = forecasting.day(seenAt).minusDays(1);
        var days = scope.days();
        var last = days.to() == null || days.to().isAfter(yesterday) ? yesterday : days.to();
        if (days.from() != null && days.from().isAfter(last)) {
            return List.of();
        }
        var period = new Period(days.from(), last);
        var ended = period.months(last, MOST_JUDGED + 1).stream()
                .filter(month -> period.has(month.atEndOfMonth()))
                .toList();
        return ended.subList(Math.max(0, ended.size() - MOST_JUDGED), ended.size());
    }

    private YearMonth month(Instant at) {
        return YearMonth.from(forecasting.day(at));
    }

    private static LeadValues values(Facts now, LeadScope asked, long asOf, Rates.Into inForce) {
        return new LeadValues(now, asOf, new Worth(inForce, asked.scope().currency()));
    }

    /** The leads asked for as they were by an instant. */
    private Stream<LeadStory> stories(Facts now, LeadScope asked, Instant end, long asOf) {
        return now.leads()
                .stories(asOf, story -> LeadStory.of(story, end))
                .flatMap(Optional::stream)
                .filter(lead -> asked.includes(lead, pipeline));
    }
}
