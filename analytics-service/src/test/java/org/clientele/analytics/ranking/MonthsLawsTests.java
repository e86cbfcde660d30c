package org.clientele.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.clientele.analytics.facts.Contract;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.FactsFixture;
import org.clientele.analytics.facts.InMemoryRecordedFacts;
import org.clientele.analytics.facts.Owner;
import org.clientele.analytics.facts.Project;
import org.clientele.analytics.scope.Moment;
import org.clientele.analytics.scope.NotCounted;
import org.clientele.analytics.scope.Period;
import org.clientele.analytics.scope.Recognition;
import org.clientele.analytics.scope.Scope;
import org.jspecify.annotations.Nullable;

/** Revenue of many months in one pass, beside one question for each of them. */
class MonthsLawsTests {

    private static final LocalDate FIRST = LocalDate.parse("2023-11-15");
    private static final int DAYS = 1_200;

    /** @param missing the projects that have no rate and would be in a month */
    private record Naive(List<Months.Month> months, Set<String> missing) {}

    @Property(tries = 300)
    void areWhatEachMonthSaysAlone(@ForAll long seed) {
        var random = new Random(seed);
        var recorded = new InMemoryRecordedFacts();
        for (int count = random.nextInt(40); count > 0; count--) {
            recorded.record(project("p" + count, random));
        }
        recorded.advance();
        var facts = new CurrentFacts(recorded, () -> FactsFixture.freshness(FactsFixture.BEGINNING, 0));
        var scope = scope(random);
        var months = scope.period().months(FIRST.plusDays(DAYS), 1 + random.nextInt(40));
        var all = RankingFixture.figures(facts).months(scope, months).figure();
        var naive = facts.read(now -> naive(now, scope, months)).figure();
        assertThat(all.months()).isEqualTo(naive.months());
        assertThat(all.notCounted().stream().mapToInt(NotCounted::projects).sum())
                .isEqualTo(naive.missing().size());
    }

    @Property
    void areAddedUpExactly(@ForAll List<@LongRange(min = 0) Long> amounts) {
        var sum = new ExactSum();
        amounts.forEach(sum::add);
        assertThat(sum.value())
                .isEqualTo(amounts.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add));
    }

    private static Naive naive(Facts facts, Scope scope, List<YearMonth> months) {
        var sums = new ArrayList<Months.Month>();
        var missing = new HashSet<String>();
        for (var month : months) {
            var alone = scope.during(month);
            var amounts = new ArrayList<BigInteger>();
            var projects = ScopedProjects.of(facts, alone, RankingFixture.NO_RATES.into("EUR"));
            projects.forEach((block, at, amount) -> amounts.add(BigInteger.valueOf(amount)));
            sums.add(
                    new Months.Month(month, amounts.size(), amounts.stream().reduce(BigInteger.ZERO, BigInteger::add)));
            FactsFixture.projects(facts).stream()
                    .filter(project -> project.currency().equals("USD") && isIn(project, alone))
                    .forEach(project -> missing.add(project.projectId()));
        }
        return new Naive(sums, missing);
    }

    /** Whether a project of the same days in the currency asked for is in the figures. */
    private static boolean isIn(Project project, Scope scope) {
        var twin = new Project(project.projectId(), "c", Owner.NONE, 1, "EUR", project.contract());
        var count = new ArrayList<Long>();
        ScopedProjects.of(FactsFixture.facts(twin), scope, RankingFixture.NO_RATES.into("EUR"))
                .forEach((block, at, amount) -> count.add(amount));
        return !count.isEmpty();
    }

    private static Scope scope(Random random) {
        var from = random.nextInt(3) == 0 ? null : day(random, DAYS / 2);
        var to = random.nextInt(3) == 0 ? null : FIRST.plusDays(DAYS / 2 + random.nextInt(DAYS / 2));
        return Scope.all("EUR")
                .in(new Period(from, to))
                .by(random.nextBoolean() ? Recognition.SIGNED : Recognition.RECOGNISED)
                .at(new Moment(random.nextBoolean() ? null : day(random, DAYS), null));
    }

    private static Project project(String id, Random random) {
        var signed = day(random, DAYS);
        var starts = orNone(random, signed.plusDays(random.nextInt(200) - 100));
        var ends = orNone(random, signed.plusDays(random.nextInt(900) - 100));
        long amount = random.nextInt(4) == 0 ? random.nextLong() >>> 1 : random.nextInt(1_000);
        return new Project(
                id,
                "c" + random.nextInt(5),
                Owner.NONE,
                amount,
                random.nextInt(6) == 0 ? "USD" : "EUR",
                new Contract("framework", signed, starts, ends));
    }

    private static @Nullable LocalDate orNone(Random random, LocalDate day) {
        return random.nextInt(3) == 0 ? null : day;
    }

    private static LocalDate day(Random random, int days) {
        return FIRST.plusDays(random.nextInt(days));
    }
}
