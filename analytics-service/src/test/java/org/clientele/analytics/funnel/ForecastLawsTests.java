package org.clientele.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.FactsFixture;
import org.clientele.analytics.facts.KnownFacts;
import org.clientele.analytics.facts.LeadArrived;
import org.clientele.analytics.facts.LeadConverted;
import org.clientele.analytics.facts.LeadLost;
import org.clientele.analytics.facts.LeadMoved;
import org.clientele.analytics.facts.LeadNow;
import org.clientele.analytics.facts.Owner;
import org.clientele.analytics.facts.Version;
import org.clientele.analytics.ranking.RankingFixture;
import org.clientele.analytics.scope.Moment;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.scope.Period;
import org.clientele.analytics.scope.Scope;
import org.jspecify.annotations.Nullable;

/** Forecasts of random leads beside an account of the same leads that knows nothing of facts, stories and steps. */
class ForecastLawsTests {

    private static final List<String> STEPS = List.of("s0", "s1", "s2");
    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final ForecastRules RULES = new ForecastRules(4, 4, 3);

    /** @param reached the day of each step that it came to, none where it never did */
    private record Lead(
            int arrived,
            Map<Integer, Integer> reached,
            @Nullable Integer won,
            @Nullable Integer lost,
            @Nullable Integer value,
            String source) {

        int step(int seen) {
            int step = 0;
            for (int at = 1; at < 3; at++) {
                var day = reached.get(at);
                step = day != null && day < seen ? at : step;
            }
            return step;
        }

        boolean isWon(int seen) {
            return won != null && won < seen;
        }

        boolean isLost(int seen) {
            return lost != null && lost < seen;
        }

        boolean isOpen(int seen) {
            return arrived < seen && !isWon(seen) && !isLost(seen);
        }

        boolean hasEndedWithinAYear(int seen) {
            int end = won != null ? won : lost != null ? lost : Integer.MAX_VALUE;
            var last = FIRST.plusDays(seen - 1L);
            return end < seen && FIRST.plusDays(end).isAfter(last.minusYears(1));
        }

        boolean cameTo(int step, int seen) {
            return isWon(seen) || step(seen) >= step;
        }

        /** The days that it was converted after it came to a step. */
        int tookFrom(int step) {
            int since = since(step);
            return won == null ? -1 : won - Math.min(won, since);
        }

        int since(int step) {
            for (int at = step; at < 3; at++) {
                var day = reached.get(at);
                if (day != null) {
                    return day;
                }
            }
            return Integer.MAX_VALUE;
        }
    }

    @Property(tries = 200)
    void areWhatANaiveAccountSays(@ForAll long seed) {
        var random = new Random(seed);
        var leads = leads(random);
        int seen = 500 + random.nextInt(200);
        var forecast = forecasts(leads).of(asked(seen)).figure();
        var months = forecast.months();
        for (int month = 0; month < months.size(); month++) {
            int from = month == 0 ? seen : dayOf(months.get(month).month());
            int to = dayOf(months.get(month).month().plusMonths(1));
            assertThat(months.get(month).expected()).isEqualTo(naive(leads, seen, from, to));
        }
        int end = dayOf(months.getLast().month().plusMonths(1));
        assertThat(forecast.later()).isEqualTo(naive(leads, seen, end, Integer.MAX_VALUE));
        assertThat(forecast.openLeads()).isEqualTo((int)
                leads.stream().filter(lead -> lead.isOpen(seen)).count());
    }

    @Property(tries = 50)
    void weighNoStepLessThanTheOneBeforeIt(@ForAll long seed) {
        var forecast = forecasts(leads(new Random(seed))).of(asked(700)).figure();
        var weights = forecast.steps().stream().map(StepWeight::weight).toList();
        if (forecast.hasConversions()) {
            assertThat(weights).isSorted();
        }
    }

    @Property(tries = 50)
    void areJudgedByWhatTheyWereAndWhatCame(@ForAll long seed) {
        var leads = leads(new Random(seed));
        var forecasts = forecasts(leads);
        var accuracy = forecasts
                .accuracy(new LeadScope(Scope.all("EUR").signed(null, day(699)), null, null, null), Knowing.NOW)
                .figure();
        assertThat(accuracy.months()).hasSize(12);
        for (var month : accuracy.months()) {
            int from = dayOf(month.month());
            int to = dayOf(month.month().plusMonths(1));
            assertThat(month.expected())
                    .isEqualTo(forecasts
                            .of(asked(from))
                            .figure()
                            .months()
                            .getFirst()
                            .expected());
            assertThat(month.came()).isEqualTo(came(leads, from, to, lead -> lead.arrived() < from));
            assertThat(month.ofNewLeads()).isEqualTo(came(leads, from, to, lead -> lead.arrived() >= from));
        }
    }

    private static Came came(List<Lead> leads, int from, int to, Predicate<Lead> which) {
        var won = leads.stream()
                .filter(lead -> lead.won() != null && lead.won() >= from && lead.won() < to)
                .filter(which)
                .toList();
        long value = won.stream()
                .mapToLong(lead -> lead.value() == null ? 0 : lead.value())
                .sum();
        return new Came(won.size(), BigInteger.valueOf(value));
    }

    private static Expected naive(List<Lead> leads, int seen, int from, int to) {
        var ended =
                leads.stream().filter(lead -> lead.hasEndedWithinAYear(seen)).toList();
        var sum = new Expected(new BigDecimal("0.000000"), BigInteger.ZERO);
        for (var open : leads.stream().filter(lead -> lead.isOpen(seen)).toList()) {
            int step = open.step(seen);
            while (step >= 0 && count(ended, step, seen) < 4) {
                step--;
            }
            if (step >= 0) {
                sum = sum.and(part(open, ended, step, seen, from, to));
            }
        }
        return sum;
    }

    private static Expected part(Lead open, List<Lead> ended, int step, int seen, int from, int to) {
        var nothing = new Expected(new BigDecimal("0.000000"), BigInteger.ZERO);
        long converted = ended.stream().filter(lead -> lead.isWon(seen)).count();
        int since = open.since(step);
        var longer = ended.stream()
                .filter(lead -> lead.isWon(seen) && since + lead.tookFrom(step) >= seen)
                .toList();
        if (longer.isEmpty()) {
            return nothing;
        }
        long then = longer.stream()
                .filter(lead -> since + lead.tookFrom(step) >= from && since + lead.tookFrom(step) < to)
                .count();
        var share = new BigDecimal(converted * then);
        var whole = new BigDecimal(count(ended, step, seen) * longer.size());
        var valued = ended.stream()
                .filter(lead -> lead.isWon(seen) && lead.value() != null)
                .toList();
        var own = valued.stream()
                .filter(lead -> lead.source().equals(open.source()))
                .toList();
        var like = own.size() >= 3 ? own : valued;
        long sum = like.stream().mapToLong(lead -> lead.value()).sum();
        var value = like.isEmpty()
                ? BigDecimal.ZERO
                : share.multiply(BigDecimal.valueOf(sum))
                        .divide(whole.multiply(BigDecimal.valueOf(like.size())), 0, RoundingMode.HALF_EVEN);
        return new Expected(share.divide(whole, 6, RoundingMode.HALF_EVEN), value.toBigIntegerExact());
    }

    private static long count(List<Lead> ended, int step, int seen) {
        return ended.stream().filter(lead -> lead.cameTo(step, seen)).count();
    }

    private static List<Lead> leads(Random random) {
        var leads = new ArrayList<Lead>();
        for (int count = random.nextInt(60); count > 0; count--) {
            leads.add(lead(random));
        }
        return leads;
    }

    private static Lead lead(Random random) {
        int arrived = random.nextInt(700);
        var reached = new HashMap<>(Map.of(0, arrived));
        int last = arrived;
        for (int step = 1; step < 3; step++) {
            if (random.nextInt(3) > 0) {
                last += random.nextInt(40);
                reached.put(step, last);
            }
        }
        int end = last + random.nextInt(60);
        int fate = random.nextInt(3);
        return new Lead(
                arrived,
                reached,
                fate == 0 ? end : null,
                fate == 1 ? end : null,
                random.nextInt(4) == 0 ? null : random.nextInt(10_000),
                random.nextBoolean() ? "web" : "fair");
    }

    private static Forecasts forecasts(List<Lead> leads) {
        var told = new ArrayList<Version>();
        for (int at = 0; at < leads.size(); at++) {
            tell(told, "l" + at, leads.get(at));
        }
        return new Forecasts(
                KnownFacts.current(told),
                new Pipeline(STEPS, Set.of()),
                RULES,
                RankingFixture.NO_RATES,
                new Organisation("EUR", ZoneOffset.UTC, Month.JANUARY),
                Clock.fixed(at(2_000), ZoneOffset.UTC));
    }

    private static void tell(List<Version> told, String id, Lead lead) {
        told.add(version(new LeadArrived(id, at(lead.arrived()), now(LeadNow.State.OPEN, 0), lead.source(), null), 1));
        for (int step = 1; step < 3; step++) {
            var day = lead.reached().get(step);
            if (day != null) {
                told.add(version(new LeadMoved(id, at(day), now(LeadNow.State.OPEN, step)), step + 1L));
            }
        }
        int last = lead.step(Integer.MAX_VALUE);
        if (lead.won() != null) {
            var now = now(LeadNow.State.CONVERTED, last);
            told.add(version(new LeadConverted(id, at(lead.won()), now, "c", "p-" + id), 4));
            if (lead.value() != null) {
                told.add(version(FactsFixture.project("p-" + id, "c", lead.value()), 1));
            }
        }
        if (lead.lost() != null) {
            told.add(version(new LeadLost(id, at(lead.lost()), now(LeadNow.State.LOST, last), "no-need"), 4));
        }
    }

    private static Version version(Fact fact, long sequence) {
        return FactsFixture.version(fact, sequence);
    }

    private static LeadNow now(LeadNow.State state, int step) {
        return new LeadNow(state, STEPS.get(step), Owner.NONE);
    }

    /** Seen at the end of the day before, looking back a year. */
    private static LeadScope asked(int seen) {
        var last = day(seen - 1);
        var scope = Scope.all("EUR").in(Period.twelveMonthsTo(last)).at(new Moment(last, null));
        return new LeadScope(scope, null, null, null);
    }

    private static int dayOf(YearMonth month) {
        return (int) (month.atDay(1).toEpochDay() - FIRST.toEpochDay());
    }

    private static LocalDate day(int day) {
        return FIRST.plusDays(day);
    }

    private static Instant at(int day) {
        return day(day).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
