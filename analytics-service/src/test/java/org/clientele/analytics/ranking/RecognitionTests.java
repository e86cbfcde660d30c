package org.clientele.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.facts.FactsFixture.facts;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.clientele.analytics.facts.Contract;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.Owner;
import org.clientele.analytics.facts.Project;
import org.clientele.analytics.scope.Period;
import org.clientele.analytics.scope.Recognition;
import org.clientele.analytics.scope.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What of a contract is revenue of which days. */
class RecognitionTests {

    @Test
    void spreadsAContractOverTheMonthsThatItTouches() {
        var facts = contract(1_000, "2026-01-15", "2026-03-10");
        assertThat(recognised(facts, "2026-01-01", "2026-01-30")).isZero();
        assertThat(recognised(facts, "2026-01-01", "2026-01-31")).isEqualTo(333);
        assertThat(recognised(facts, "2026-02-01", "2026-02-28")).isEqualTo(333);
        assertThat(recognised(facts, "2026-03-01", "2026-03-09")).isZero();
        assertThat(recognised(facts, "2026-03-10", "2026-03-10")).isEqualTo(334);
        assertThat(recognised(facts, null, null)).isEqualTo(1_000);
    }

    @Test
    void recognisesAllOnTheFirstDayIfNobodySaidWhenItEnds() {
        var facts = contract(1_000, "2026-01-15", null);
        assertThat(recognised(facts, "2026-01-15", "2026-01-15")).isEqualTo(1_000);
        assertThat(recognised(facts, "2026-01-16", null)).isZero();
    }

    @Test
    void recognisesAllAtOnceIfItEndsBeforeItStarts() {
        assertThat(recognised(contract(7, "2026-05-05", "2026-05-04"), "2026-05-05", "2026-05-05"))
                .isEqualTo(7);
    }

    @Test
    void countsNoClientOfWhomNothingIsRecognised() {
        var facts = contract(1_000, "2026-01-15", "2026-03-10");
        assertThat(RankingFixture.revenue(facts, scope("2026-06-01", null))
                        .byClient()
                        .sums()
                        .membersWithout(new BitSet()))
                .isEmpty();
    }

    /** Whatever the value and wherever somebody cuts, the parts are the whole. */
    @Property
    void losesNothingBetweenParts(
            @ForAll @LongRange(min = 0) long value,
            @ForAll @IntRange(min = 0, max = 1_500) int length,
            @ForAll @IntRange(min = -40, max = 1_600) int cut) {
        var start = LocalDate.parse("2024-02-10");
        var facts = contract(value, start.toString(), start.plusDays(length).toString());
        var day = start.plusDays(cut);
        var before = recognisedExactly(facts, null, day.toString());
        var after = recognisedExactly(facts, day.plusDays(1).toString(), null);
        assertThat(before.add(after)).isEqualTo(BigInteger.valueOf(value));
    }

    private static Facts contract(long value, String startsOn, @Nullable String endsOn) {
        var ends = endsOn == null ? null : LocalDate.parse(endsOn);
        var terms = new Contract("framework", LocalDate.parse("2025-12-24"), LocalDate.parse(startsOn), ends);
        return facts(new Project("p", "c", Owner.NONE, value, "EUR", terms));
    }

    private static long recognised(Facts facts, @Nullable String from, @Nullable String to) {
        return recognisedExactly(facts, from, to).longValueExact();
    }

    private static BigInteger recognisedExactly(Facts facts, @Nullable String from, @Nullable String to) {
        var clients = RankingFixture.revenue(facts, scope(from, to)).byClient();
        return new Ranking(clients, Cut.REVENUE_SHARE, List.of()).revenue();
    }

    private static Scope scope(@Nullable String from, @Nullable String to) {
        return Scope.all("EUR")
                .in(new Period(from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to)))
                .by(Recognition.RECOGNISED);
    }
}
