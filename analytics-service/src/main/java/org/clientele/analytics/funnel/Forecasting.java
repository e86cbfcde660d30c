package org.clientele.analytics.funnel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientele.analytics.ranking.Share;
import org.clientele.analytics.scope.Period;
import org.jspecify.annotations.Nullable;

/**
 * Makes forecasts of leads.
 *
 * @param zone of days and months
 */
record Forecasting(Pipeline pipeline, ForecastRules rules, ZoneId zone) {

    /**
     * What can be expected from an instant on.
     *
     * @param leads as they were by then
     * @param lookBack the days whose outcomes are looked at
     * @param months how many are forecast, the one of that instant among them
     */
    Forecast forecast(Stream<LeadStory> leads, LeadValues values, Period lookBack, Instant seenAt, int months) {
        var outcomes = new Outcomes(pipeline, rules);
        var open = new ArrayList<LeadStory>();
        leads.forEach(lead -> {
            if (lead.now().state().isOpen()) {
                open.add(lead);
            } else if (lead.outcome().filter(end -> lookBack.has(day(end))).isPresent()) {
                outcomes.add(lead, values);
            }
        });
        var steps = outcomes.steps();
        var judges = outcomes.judges(steps);
        var comingMonths = months(seenAt, months);
        var projection = new Projection(pipeline, outcomes, judges, bounds(seenAt, comingMonths));
        open.forEach(projection::add);
        return new Forecast(
                seenAt,
                open.size(),
                projection.waitedLonger(),
                weights(steps, judges, projection),
                months(comingMonths, projection.months()),
                projection.later(),
                why(judges, outcomes),
                values.notCounted());
    }

    private static @Nullable Unpredicted why(List<Optional<StepHistory>> judges, Outcomes outcomes) {
        if (judges.getFirst().isEmpty()) {
            return Unpredicted.TOO_FEW_OUTCOMES;
        }
        return outcomes.hasValues() ? null : Unpredicted.NO_VALUES;
    }

    private List<YearMonth> months(Instant seenAt, int count) {
        return Stream.iterate(YearMonth.from(seenAt.atZone(zone)), month -> month.plusMonths(1))
                .limit(count)
                .toList();
    }

    private List<Instant> bounds(Instant seenAt, List<YearMonth> months) {
        return Stream.concat(Stream.of(seenAt), months.stream().map(month -> start(month.plusMonths(1))))
                .toList();
    }

    /** When a month begins. */
    Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    /** The day of an instant. */
    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private static List<Forecast.Month> months(List<YearMonth> months, List<Expected> expected) {
        return IntStream.range(0, months.size())
                .mapToObj(at -> new Forecast.Month(months.get(at), expected.get(at)))
                .toList();
    }

    private List<StepWeight> weights(
            List<StepHistory> steps, List<Optional<StepHistory>> judges, Projection projection) {
        return steps.stream()
                .map(step -> weight(step, judges.get(step.place()).orElse(null), projection.openAt(step.place())))
                .toList();
    }

    private StepWeight weight(StepHistory step, @Nullable StepHistory judge, int open) {
        return new StepWeight(
                pipeline.steps().get(step.place()),
                open,
                step.outcomes(),
                step.converted(),
                step.medianDays(),
                judge == null ? null : Share.of(judge.converted(), judge.outcomes()),
                judge == null ? null : pipeline.steps().get(judge.place()));
    }
}
