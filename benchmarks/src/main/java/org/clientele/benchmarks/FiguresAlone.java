package org.clientele.benchmarks;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.ranking.Cut;
import org.clientele.analytics.ranking.Figures;
import org.clientele.analytics.ranking.Rates;
import org.clientele.analytics.scope.Scope;

/**
 * Measures ABC and Pareto among many clients and projects, for periods that nobody asked for before, while projects
 * come in; beside it a plain sort of as many numbers, in the same run.
 */
public final class FiguresAlone {

    private static final int CALLERS = 8;
    private static final Duration EACH = Duration.ofSeconds(10);
    private static final int PEOPLE = 1_000;
    private static final int CURVE = 200;

    private FiguresAlone() {}

    /** {@code FiguresAlone [CLIENTS [PROJECTS [PER-SECOND]]]}. */
    public static void main(String[] arguments) throws Exception {
        int clients = argument(arguments, 0, 1_000_000);
        int projects = argument(arguments, 1, 3_000_000);
        var log = new GrowingLog(clients, projects, PEOPLE);
        var facts = new CurrentFacts(log, () -> Freshness.of(List.of()));
        long before = used();
        long begun = System.nanoTime();
        int known = facts.read(now -> now.projects().size()).figure();
        System.out.printf(
                "%,d clients and %,d projects folded in %.1f s, %,d MB, %d bytes a client and its projects%n",
                clients,
                known,
                (System.nanoTime() - begun) / 1e9,
                (used() - before) >> 20,
                (used() - before) / clients);
        var figures = new Figures(facts, currency -> new NoRates(), ZoneOffset.UTC);
        log.grow(argument(arguments, 2, 1_000));
        measure("ABC and Pareto of all, any period, " + CALLERS + " callers", CALLERS, () -> ask(figures, someDays()));
        measure("ABC and Pareto of all, any period, 1 caller", 1, () -> ask(figures, someDays()));
        measure(
                "ABC and Pareto of a salesperson, any period, " + CALLERS + " callers",
                CALLERS,
                () -> ask(
                        figures,
                        someDays()
                                .ofOwner(log.person(ThreadLocalRandom.current().nextInt(PEOPLE)))));
        measure("a plain sort of " + clients + " longs, " + CALLERS + " callers", CALLERS, () -> sort(clients));
        measure("a plain sort of " + clients + " longs, 1 caller", 1, () -> sort(clients));
    }

    private static int argument(String[] arguments, int at, int usual) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : usual;
    }

    private static void measure(String name, int callers, Load.Operation operation)
            throws InterruptedException, ExecutionException {
        System.out.println(Load.measure(name, callers, EACH, 1, operation).line());
    }

    private record NoRates() implements Rates.Into {

        @Override
        public Optional<BigDecimal> rate(String from, LocalDate day) {
            return Optional.empty();
        }
    }

    private static Scope someDays() {
        var random = ThreadLocalRandom.current();
        var from = GrowingLog.FIRST_DAY.plusDays(random.nextInt(GrowingLog.DAYS));
        return Scope.all("EUR").signed(from, from.plusDays(random.nextInt(GrowingLog.DAYS)));
    }

    private static void ask(Figures figures, Scope scope) {
        var ranking = figures.ranking(scope, Cut.REVENUE_SHARE).figure();
        if (ranking.classes().size() != 3 || ranking.curve(CURVE).size() > CURVE) {
            throw new IllegalStateException("no classes or no curve");
        }
    }

    private static void sort(int clients) {
        var numbers = new SplittableRandom(clients).longs(clients).toArray();
        Arrays.sort(numbers);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
