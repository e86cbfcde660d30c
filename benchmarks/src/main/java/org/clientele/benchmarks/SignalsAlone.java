package org.clientele.benchmarks;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clientele.analytics.churn.ChurnFigures;
import org.clientele.analytics.churn.ChurnRules;
import org.clientele.analytics.cohorts.CohortFigures;
import org.clientele.analytics.cohorts.CohortLength;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.funnel.ForecastRules;
import org.clientele.analytics.funnel.Forecasts;
import org.clientele.analytics.funnel.Knowing;
import org.clientele.analytics.funnel.LeadScope;
import org.clientele.analytics.funnel.Pipeline;
import org.clientele.analytics.gaps.GapFigures;
import org.clientele.analytics.gaps.GapRules;
import org.clientele.analytics.ranking.Figures;
import org.clientele.analytics.ranking.Rates;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.scope.Period;
import org.clientele.analytics.scope.Recognition;
import org.clientele.analytics.scope.Scope;

/**
 * Measures months of revenue, cohorts, signals of churn, gaps and forecasts among many clients and projects; beside the
 * months the same months asked for one by one, in the same run.
 */
public final class SignalsAlone {

    private static final Duration EACH = Duration.ofSeconds(5);
    private static final int WARM_UP = 3;
    private static final int LEAST = 5;
    private static final Rates NO_RATES = currency -> new NoRates();

    private SignalsAlone() {}

    private record NoRates() implements Rates.Into {

        @Override
        public Optional<BigDecimal> rate(String from, LocalDate day) {
            return Optional.empty();
        }
    }

    /** {@code SignalsAlone [CLIENTS [PROJECTS [LEADS [EXCHANGES]]]]}. */
    public static void main(String[] arguments) {
        var log = new ContractLog(
                argument(arguments, 0, 1_000_000),
                argument(arguments, 1, 3_000_000),
                argument(arguments, 2, 200_000),
                argument(arguments, 3, 500_000));
        var facts = new CurrentFacts(log, () -> Freshness.of(List.of()));
        System.out.printf(
                "%s: %,d projects%n",
                log, facts.read(now -> now.projects().size()).figure());
        var organisation = new Organisation("EUR", ZoneOffset.UTC, Month.JANUARY);
        var clock =
                Clock.fixed(ContractLog.LAST_DAY.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        var year = Scope.all("EUR").in(Period.twelveMonthsTo(ContractLog.LAST_DAY));
        months(new Figures(facts, NO_RATES, ZoneOffset.UTC), year);
        var cohorts = new CohortFigures(facts, NO_RATES, organisation, clock);
        measure("cohorts of all time, by month", () -> cohorts.of(Scope.all("EUR"), CohortLength.MONTH));
        measure("cohorts of the last year, by month", () -> cohorts.of(year, CohortLength.MONTH));
        var churn = new ChurnFigures(facts, NO_RATES, new ChurnRules(30, 180, 90, 70, 60, 2, 365), organisation, clock);
        measure("churn", () -> churn.totals(year));
        measure("churn, 50 clients", () -> churn.clients(year, null, null, 50));
        var gaps = new GapFigures(facts, NO_RATES, new GapRules(5, 20), organisation, clock);
        measure("gaps", () -> gaps.totals(year));
        measure("gaps, 50 of them", () -> gaps.gaps(year, null, 50));
        var pipeline = new Pipeline(ContractLog.STEPS, Set.of());
        var forecasts = new Forecasts(facts, pipeline, new ForecastRules(6, 10, 5), NO_RATES, organisation, clock);
        var leads = new LeadScope(year, null, null, null);
        measure("forecast", () -> forecasts.of(leads));
        measure("accuracy of twelve months", () -> forecasts.accuracy(leads, Knowing.NOW));
    }

    private static void months(Figures figures, Scope year) {
        for (var recognition : Recognition.values()) {
            var scope = year.by(recognition);
            var months = scope.days().months(ContractLog.LAST_DAY, 12);
            var name = months.size() + " months " + recognition.code();
            measure(name + ", in one pass", () -> figures.months(scope, months));
            measure(name + ", one by one", () -> months.forEach(month -> alone(figures, scope, month)));
        }
    }

    private static void alone(Figures figures, Scope scope, YearMonth month) {
        figures.months(scope.during(month), List.of(month));
    }

    /** Several times one after the other: what it takes, and what of that is time of the processor. */
    private static void measure(String name, Runnable operation) {
        var threads = ManagementFactory.getThreadMXBean();
        var wall = new ArrayList<Long>();
        var processor = new ArrayList<Long>();
        long end = System.nanoTime() + EACH.toNanos();
        while (wall.size() < WARM_UP + LEAST || System.nanoTime() - end < 0) {
            long begun = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            operation.run();
            processor.add(threads.getCurrentThreadCpuTime() - used);
            wall.add(System.nanoTime() - begun);
        }
        System.out.printf("| %s | %.1f | %.1f |%n", name, median(wall), median(processor));
    }

    private static double median(List<Long> nanos) {
        var sorted = nanos.stream().skip(WARM_UP).sorted().toList();
        return sorted.get(sorted.size() / 2) / 1e6;
    }

    private static int argument(String[] arguments, int at, int usual) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : usual;
    }
}
