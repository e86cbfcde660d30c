package org.clientele.analytics.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clientele.analytics.facts.ClientLeft;
import org.clientele.analytics.facts.ClientReturned;
import org.clientele.analytics.facts.Contract;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.LeadFixture;
import org.clientele.analytics.facts.Owner;
import org.clientele.analytics.facts.Presence;
import org.clientele.analytics.facts.Project;
import org.clientele.analytics.ranking.Cut;
import org.clientele.analytics.ranking.RankingFixture;
import org.clientele.analytics.scope.Moment;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.scope.Period;
import org.clientele.analytics.scope.Recognition;
import org.clientele.analytics.scope.Scope;
import org.jspecify.annotations.Nullable;

/** Cohorts of random clients beside an account that looks at each client and each period alone. */
class CohortLawsTests {

    private static final LocalDate FIRST = LocalDate.parse("2023-02-10");
    private static final int DAYS = 900;

    @Property(tries = 60)
    void areWhatANaiveAccountSays(@ForAll long seed, @ForAll CohortLength length) {
        var random = new Random(seed);
        var projects = new ArrayList<Project>();
        for (int count = 1 + random.nextInt(30); count > 0; count--) {
            projects.add(project("p" + count, random));
        }
        var departures = departures(random);
        var last = day(random);
        var scope = Scope.all("EUR")
                .in(new Period(random.nextBoolean() ? null : FIRST.minusDays(20), null))
                .by(random.nextBoolean() ? Recognition.SIGNED : Recognition.RECOGNISED)
                .at(new Moment(last, null));
        var facts = LeadFixture.current(
                Stream.concat(projects.stream(), departures.stream()).toArray(Fact[]::new));
        var cohorts = figures(facts).of(scope, length).figure().cohorts();
        for (var cohort : cohorts) {
            var clients = clients(projects, cohort, last);
            assertThat(cohort.clients()).isEqualTo(clients.size());
            for (var period : cohort.periods()) {
                var from = cohort.from().plusMonths(months(length) * period.after());
                var to = from.plusMonths(months(length)).minusDays(1);
                var end = to.isAfter(last) ? last : to;
                long active = clients.stream()
                        .filter(client -> isActive(projects, departures, client, from, end, last))
                        .count();
                assertThat(period.active()).isEqualTo((int) active);
                assertThat(period.complete()).isEqualTo(!to.isAfter(last));
                assertThat(period.revenue()).isEqualTo(revenue(facts, scope, clients, from, end));
            }
        }
        assertThat(cohorts.stream().mapToInt(ClientCohort::clients).sum()).isEqualTo((int) projects.stream()
                .filter(project -> !project.contract().signedOn().isAfter(last))
                .map(Project::clientId)
                .distinct()
                .count());
    }

    private static List<String> clients(List<Project> projects, ClientCohort cohort, LocalDate last) {
        var firsts = projects.stream()
                .filter(project -> !project.contract().signedOn().isAfter(last))
                .collect(Collectors.toMap(
                        Project::clientId,
                        project -> project.contract().signedOn(),
                        (one, other) -> one.isBefore(other) ? one : other));
        return firsts.entrySet().stream()
                .filter(first -> new Period(cohort.from(), cohort.to()).has(first.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isActive(
            List<Project> projects,
            List<Presence> departures,
            String client,
            LocalDate from,
            LocalDate to,
            LocalDate last) {
        return projects.stream()
                .filter(project -> project.clientId().equals(client))
                .map(Project::contract)
                .filter(contract -> !contract.signedOn().isAfter(last))
                .anyMatch(contract -> from.datesUntil(to.plusDays(1))
                        .anyMatch(day -> runsOn(contract, day) && isClientOn(departures, client, day)));
    }

    /** The last word of those whose day has come. */
    private static boolean isClientOn(List<Presence> departures, String client, LocalDate day) {
        return departures.stream()
                .filter(presence -> presence.clientId().equals(client))
                .filter(presence -> !presence.on().isAfter(day))
                .reduce((earlier, later) -> later)
                .filter(ClientLeft.class::isInstance)
                .isEmpty();
    }

    private static List<Presence> departures(Random random) {
        return IntStream.range(0, random.nextInt(20))
                .<Presence>mapToObj(number -> random.nextInt(3) == 0
                        ? new ClientReturned("c" + random.nextInt(3), day(random))
                        : new ClientLeft("c" + random.nextInt(3), day(random), "price"))
                .toList();
    }

    private static boolean runsOn(Contract contract, LocalDate day) {
        boolean isOpenEnded = contract.startsOn() != null && contract.endsOn() == null;
        boolean isBeforeItsEnd = contract.endsOn() != null && !day.isAfter(contract.endsOn());
        return day.equals(contract.signedOn()) || (day.isAfter(contract.signedOn()) && (isOpenEnded || isBeforeItsEnd));
    }

    private static BigInteger revenue(
            CurrentFacts facts, Scope scope, List<String> clients, LocalDate from, LocalDate to) {
        var ranking = RankingFixture.figures(facts)
                .ranking(scope.in(new Period(from, to)), Cut.REVENUE_SHARE)
                .figure();
        return clients.stream().map(ranking::revenue).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static long months(CohortLength length) {
        return switch (length) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case YEAR -> 12;
        };
    }

    private static Project project(String id, Random random) {
        var signed = day(random);
        var starts = orNone(random, signed.plusDays(random.nextInt(200) - 100));
        var ends = orNone(random, signed.plusDays(random.nextInt(500) - 100));
        var contract = new Contract("lease", signed, starts, ends);
        return new Project(id, "c" + random.nextInt(8), Owner.NONE, random.nextInt(1_000), "EUR", contract);
    }

    private static @Nullable LocalDate orNone(Random random, LocalDate day) {
        return random.nextInt(3) == 0 ? null : day;
    }

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private static CohortFigures figures(CurrentFacts facts) {
        return new CohortFigures(
                facts,
                RankingFixture.NO_RATES,
                new Organisation("EUR", ZoneOffset.UTC, Month.APRIL),
                Clock.fixed(FIRST.plusDays(2_000).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }
}
