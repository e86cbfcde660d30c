package org.clientele.analytics.churn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clientele.analytics.facts.Concerned;
import org.clientele.analytics.facts.Contract;
import org.clientele.analytics.facts.Exchange;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.FactsFixture;
import org.clientele.analytics.facts.LeadFixture;
import org.clientele.analytics.facts.Project;
import org.clientele.analytics.ranking.RankingFixture;
import org.clientele.analytics.scope.Moment;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.scope.Period;
import org.clientele.analytics.scope.Scope;
import org.jspecify.annotations.Nullable;

/** Signals of random clients beside an account that reads the lists of each client from beginning to end. */
class ChurnLawsTests {

    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final int DAYS = 800;
    private static final ChurnRules RULES = new ChurnRules(40, 90, 50, 80, 20, 2, 100);

    /** What is known of one client. */
    private record Naive(LocalDate today, List<Project> projects, List<LocalDate> exchanges) {

        Stream<Contract> contracts() {
            return projects.stream()
                    .map(Project::contract)
                    .filter(contract -> !contract.signedOn().isAfter(today));
        }

        Optional<ChurnSignal> late() {
            boolean isOpenEnded =
                    contracts().anyMatch(contract -> contract.endsOn() == null && contract.startsOn() != null);
            var last = projects.stream()
                    .filter(project -> !project.contract().signedOn().isAfter(today))
                    .filter(project -> project.contract().endsOn() != null)
                    .max(Comparator.comparing((Project project) -> end(project))
                            .thenComparing(project -> project.contract().signedOn()));
            return last.filter(project -> !isOpenEnded && isLate(project))
                    .map(project -> new LateRenewal(
                            project.projectId(), project.contract().type(), end(project), (int)
                                    ChronoUnit.DAYS.between(end(project), today)));
        }

        private boolean isLate(Project project) {
            var end = end(project);
            boolean isNear = !end.isAfter(today.plusDays(40)) && !end.isBefore(today.minusDays(90));
            return isNear
                    && contracts()
                            .noneMatch(other ->
                                    other.signedOn().isAfter(project.contract().signedOn())
                                            && !other.signedOn().isBefore(end.minusDays(50)));
        }

        private static LocalDate end(Project project) {
            return Optional.ofNullable(project.contract().endsOn()).orElseThrow();
        }

        long revenue(Period period) {
            return projects.stream()
                    .filter(project -> period.has(project.contract().signedOn()))
                    .mapToLong(Project::amount)
                    .sum();
        }

        Optional<ChurnSignal> falling(Period recent, Period before) {
            return revenue(recent) < revenue(before) * 0.8
                    ? Optional.of(new FallingRevenue(
                            BigInteger.valueOf(revenue(recent)), BigInteger.valueOf(revenue(before))))
                    : Optional.empty();
        }

        Optional<ChurnSignal> silence() {
            var days = new TreeSet<LocalDate>();
            contracts().map(Contract::signedOn).forEach(days::add);
            exchanges.stream().filter(day -> !day.isAfter(today)).forEach(days::add);
            if (days.isEmpty()) {
                return Optional.empty();
            }
            var gaps = new ArrayList<Integer>();
            for (var day : days.headSet(days.last())) {
                gaps.add((int) ChronoUnit.DAYS.between(day, days.higher(day)));
            }
            gaps.sort(null);
            var usual = gaps.size() < 2 ? null : gaps.get((int) Math.ceil(gaps.size() / 2.0) - 1);
            int since = (int) ChronoUnit.DAYS.between(days.last(), today);
            boolean isSilent = since >= 20 && (usual == null ? since >= 100 : since > 2 * usual);
            return isSilent ? Optional.of(new Silence(days.last(), since, usual)) : Optional.empty();
        }
    }

    @Property(tries = 300)
    void areWhatANaiveAccountSays(@ForAll long seed) {
        var random = new Random(seed);
        var today = FIRST.plusDays(400 + random.nextInt(DAYS - 400));
        var recent = Period.twelveMonthsTo(today);
        var before = new Period(recent.from() == null ? null : recent.from().minusYears(1), today.minusYears(1));
        var facts = new ArrayList<Fact>();
        var naive = new ArrayList<ClientAtRisk>();
        for (int client = 0; client < 6; client++) {
            var one = naive("c" + client, today, random, facts);
            var signals = Stream.of(one.late(), one.falling(recent, before), one.silence())
                    .flatMap(Optional::stream)
                    .toList();
            var stake = BigInteger.valueOf(Math.max(one.revenue(recent), one.revenue(before)));
            if (!signals.isEmpty()) {
                naive.add(new ClientAtRisk("c" + client, "anna", stake, signals));
            }
        }
        naive.sort(Comparator.comparing(ClientAtRisk::atStake).reversed().thenComparing(ClientAtRisk::clientId));
        var figures = figures(facts);
        var scope = Scope.all("EUR").in(recent).at(new Moment(today, null));
        assertThat(figures.clients(scope, null, null, 10).figure().clients()).isEqualTo(naive);
        for (var total : figures.totals(scope).figure().signals()) {
            var shown = naive.stream()
                    .filter(client -> client.signals().stream().anyMatch(signal -> signal.kind() == total.kind()))
                    .toList();
            assertThat(total.clients()).isEqualTo(shown.size());
            assertThat(total.atStake())
                    .isEqualTo(shown.stream().map(ClientAtRisk::atStake).reduce(BigInteger.ZERO, BigInteger::add));
            assertThat(figures.clients(scope, total.kind(), null, 10).figure().clients())
                    .isEqualTo(shown);
        }
    }

    private static Naive naive(String id, LocalDate today, Random random, List<Fact> facts) {
        var projects = new ArrayList<Project>();
        for (int count = random.nextInt(6); count > 0; count--) {
            projects.add(project(id + "p" + count, id, random));
        }
        var exchanges = new ArrayList<LocalDate>();
        for (int count = random.nextInt(6); count > 0; count--) {
            var day = day(random);
            exchanges.add(day);
            var at = day.atTime(random.nextInt(24), 0).toInstant(ZoneOffset.UTC);
            facts.add(new Exchange(id + "x" + count, Concerned.client(id), "email", true, at, null));
        }
        facts.add(FactsFixture.client(id));
        facts.addAll(projects);
        return new Naive(today, projects, exchanges);
    }

    private static Project project(String id, String clientId, Random random) {
        var signed = day(random);
        var starts = orNone(random, signed);
        var ends = orNone(random, signed.plusDays(random.nextInt(400)));
        var sale = FactsFixture.project(id, clientId, 1 + random.nextInt(100));
        var contract = new Contract("lease", signed, starts, ends);
        return new Project(id, clientId, sale.owner(), sale.amount(), "EUR", contract);
    }

    private static @Nullable LocalDate orNone(Random random, LocalDate day) {
        return random.nextInt(3) == 0 ? null : day;
    }

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private static ChurnFigures figures(List<Fact> facts) {
        return new ChurnFigures(
                LeadFixture.current(facts.toArray(Fact[]::new)),
                RankingFixture.NO_RATES,
                RULES,
                new Organisation("EUR", ZoneOffset.UTC, Month.JANUARY),
                Clock.fixed(FIRST.plusDays(2_000).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }
}
