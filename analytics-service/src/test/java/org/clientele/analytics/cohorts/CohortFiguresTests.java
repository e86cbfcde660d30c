package org.clientele.analytics.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.facts.FactsFixture.in;
import static org.clientele.analytics.facts.FactsFixture.project;
import static org.clientele.analytics.facts.FactsFixture.signedBy;

import java.math.BigInteger;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.analytics.facts.ClientLeft;
import org.clientele.analytics.facts.ClientReturned;
import org.clientele.analytics.facts.Contract;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.LeadFixture;
import org.clientele.analytics.facts.Project;
import org.clientele.analytics.facts.WithdrawnProject;
import org.clientele.analytics.ranking.RankingFixture;
import org.clientele.analytics.scope.Moment;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.scope.Scope;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An example worked out by hand; today is the tenth of April. */
class CohortFiguresTests {

    private static final Scope ALL = Scope.all("EUR");

    private static final Fact[] FACTS = {
        project("a1", "a", 100, "2026-01-05"),
        project("a2", "a", 30, "2026-03-31"),
        contract("b1", "b", 60, "2026-01-20", "2026-02-01", "2026-03-02"),
        project("c1", "c", 40, "2026-01-31"),
        contract("d1", "d", 50, "2026-03-01", "2026-03-01", null),
        signedBy("bert", "south", project("e1", "e", 7, "2026-03-02")),
        project("w1", "w", 1_000, "2026-02-01"),
        new WithdrawnProject("w1")
    };

    @Test
    void countsWhoSignsAgainOrHasAContract() {
        var cohorts = cohorts(ALL, CohortLength.MONTH).cohorts();
        assertThat(cohorts)
                .extracting(cohort -> cohort.from() + " " + cohort.clients())
                .containsExactly("2026-01-01 3", "2026-02-01 0", "2026-03-01 2", "2026-04-01 0");
        assertThat(cohorts.getFirst().periods())
                .containsExactly(
                        period(0, true, 3, 200), period(1, true, 1, 0), period(2, true, 2, 30), period(3, false, 0, 0));
        assertThat(cohorts.get(2).periods()).containsExactly(period(0, true, 2, 57), period(1, false, 1, 0));
    }

    /** The contract of d has no end, and b and c belong to January; d comes back on the sixth of April. */
    @Test
    void countsAsLostWhoeverLeftUntilItComesBack() {
        assertThat(withMore(left("d", "2026-03-20")).get(2).periods())
                .containsExactly(period(0, true, 2, 57), period(1, false, 0, 0));
        assertThat(withMore(left("d", "2026-03-01")).get(2).periods())
                .containsExactly(period(0, true, 1, 57), period(1, false, 0, 0));
        assertThat(withMore(left("d", "2026-03-20"), new ClientReturned("d", LocalDate.parse("2026-04-06")))
                        .get(2)
                        .periods())
                .containsExactly(period(0, true, 2, 57), period(1, false, 1, 0));
        assertThat(withMore(left("b", "2026-03-01")).getFirst().periods())
                .containsExactly(
                        period(0, true, 3, 200), period(1, true, 1, 0), period(2, true, 1, 30), period(3, false, 0, 0));
    }

    private static ClientLeft left(String clientId, String day) {
        return new ClientLeft(clientId, LocalDate.parse(day), "price");
    }

    private static List<ClientCohort> withMore(Fact... more) {
        var facts = Stream.concat(Stream.of(FACTS), Stream.of(more)).toArray(Fact[]::new);
        return cohorts(ALL, CohortLength.MONTH, facts).cohorts();
    }

    @Test
    void saysOverAllCohortsHowManyStayed() {
        assertThat(cohorts(ALL, CohortLength.MONTH).kept())
                .containsExactly(new Kept(0, 5, 5), new Kept(1, 3, 1), new Kept(2, 3, 2));
    }

    @Test
    void dividesByQuartersAndYearsOfTheOrganisation() {
        assertThat(cohorts(ALL, CohortLength.QUARTER).cohorts())
                .extracting(cohort -> cohort.from() + " " + cohort.to() + " " + cohort.clients())
                .containsExactly("2025-11-01 2026-01-31 3", "2026-02-01 2026-04-30 2");
        assertThat(cohorts(ALL, CohortLength.YEAR).cohorts())
                .extracting(cohort -> cohort.from() + " " + cohort.to() + " " + cohort.clients())
                .containsExactly("2025-02-01 2026-01-31 3", "2026-02-01 2027-01-31 2");
    }

    @Test
    void showsTheCohortsOfThePeriodEachWhole() {
        var march = ALL.signed(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-02"));
        assertThat(cohorts(march, CohortLength.MONTH).cohorts())
                .extracting(cohort -> cohort.from() + " " + cohort.clients())
                .containsExactly("2026-03-01 2");
        var later = ALL.signed(LocalDate.parse("2027-03-02"), null);
        assertThat(cohorts(later, CohortLength.MONTH).cohorts()).isEmpty();
    }

    @Test
    void seesADayAsItWas() {
        var on = ALL.at(new Moment(LocalDate.parse("2026-02-28"), null));
        var cohorts = cohorts(on, CohortLength.MONTH).cohorts();
        assertThat(cohorts).hasSize(2);
        assertThat(cohorts.getFirst().periods()).containsExactly(period(0, true, 3, 200), period(1, true, 1, 0));
    }

    @Test
    void takesThoseAloneWhoAreAskedFor() {
        assertThat(cohorts(ALL.within(Reach.of("bert")), CohortLength.MONTH).cohorts())
                .extracting(ClientCohort::clients)
                .containsExactly(1, 0);
        assertThat(cohorts(ALL.within(Reach.of("nobody")), CohortLength.MONTH).cohorts())
                .isEmpty();
    }

    @Test
    void saysWhatHasNoRate() {
        var cohorts = cohorts(ALL, CohortLength.MONTH, in("USD", project("p", "c", 7, "2026-03-20")));
        assertThat(cohorts.cohorts().getFirst().periods())
                .containsExactly(period(0, true, 1, 0), period(1, false, 0, 0));
        assertThat(cohorts.notCounted()).hasSize(1);
    }

    private static CohortPeriod period(int after, boolean complete, int active, long revenue) {
        return new CohortPeriod(after, complete, active, BigInteger.valueOf(revenue));
    }

    private static Project contract(
            String id, String clientId, long amount, String signedOn, String startsOn, @Nullable String endsOn) {
        var sale = project(id, clientId, amount, signedOn);
        var ends = endsOn == null ? null : LocalDate.parse(endsOn);
        var contract = new Contract("lease", LocalDate.parse(signedOn), LocalDate.parse(startsOn), ends);
        return new Project(id, clientId, sale.owner(), amount, "EUR", contract);
    }

    private static Cohorts cohorts(Scope scope, CohortLength length) {
        return cohorts(scope, length, FACTS);
    }

    private static Cohorts cohorts(Scope scope, CohortLength length, Fact... facts) {
        return new CohortFigures(
                        LeadFixture.current(facts),
                        RankingFixture.NO_RATES,
                        new Organisation("EUR", ZoneOffset.UTC, Month.FEBRUARY),
                        Clock.fixed(
                                LocalDate.parse("2026-04-10").atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .of(scope, length)
                .figure();
    }
}
