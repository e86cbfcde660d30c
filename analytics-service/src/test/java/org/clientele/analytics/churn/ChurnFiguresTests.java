package org.clientele.analytics.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.facts.FactsFixture.client;
import static org.clientele.analytics.facts.FactsFixture.in;
import static org.clientele.analytics.facts.FactsFixture.project;
import static org.clientele.analytics.facts.FactsFixture.signedBy;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.analytics.facts.Client;
import org.clientele.analytics.facts.ClientLeft;
import org.clientele.analytics.facts.ClientReturned;
import org.clientele.analytics.facts.Concerned;
import org.clientele.analytics.facts.Contract;
import org.clientele.analytics.facts.Exchange;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.FollowUp;
import org.clientele.analytics.facts.LeadFixture;
import org.clientele.analytics.facts.Owner;
import org.clientele.analytics.facts.Project;
import org.clientele.analytics.facts.Traits;
import org.clientele.analytics.facts.WithdrawnClient;
import org.clientele.analytics.ranking.RankingFixture;
import org.clientele.analytics.scope.Moment;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.scope.Period;
import org.clientele.analytics.scope.Scope;
import org.clientele.servicedefaults.Position;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Examples worked out by hand; today is the thirtieth of June. */
class ChurnFiguresTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");
    private static final Scope YEAR = Scope.all("EUR").in(Period.twelveMonthsTo(TODAY));
    private static final Scope ALWAYS = Scope.all("EUR");

    @Test
    void tellsOfTheContractThatEndsLastUnlessSomethingWasSignedInItsPlace() {
        var late = contract("p", "c", "2025-06-01", "2026-06-20");
        assertThat(late(client("c"), late, contract("q", "c", "2024-01-01", "2025-12-31")))
                .containsExactly(new LateRenewal("p", "lease", LocalDate.parse("2026-06-20"), 10));
        assertThat(late(client("c"), late, project("q", "c", 1, "2026-01-20"))).hasSize(1);
        assertThat(late(client("c"), late, project("q", "c", 1, "2026-03-22"))).isEmpty();
        assertThat(late(client("c"), late, contract("q", "c", "2025-07-01", null)))
                .isEmpty();
        assertThat(late(client("c"), late, contract("q", "c", "2025-07-01", "2027-06-30")))
                .isEmpty();
    }

    @Test
    void tellsOfAnEndThatIsNearAndOfNoneThatIsLongPast() {
        assertThat(late(client("c"), contract("p", "c", "2026-05-01", "2026-07-30")))
                .containsExactly(new LateRenewal("p", "lease", LocalDate.parse("2026-07-30"), -30));
        assertThat(late(client("c"), contract("p", "c", "2026-05-01", "2026-07-31")))
                .isEmpty();
        assertThat(late(client("c"), contract("p", "c", "2026-06-30", "2026-01-01")))
                .hasSize(1);
        assertThat(late(client("c"), contract("p", "c", "2026-06-30", "2025-12-31")))
                .isEmpty();
    }

    @Test
    void tellsOfRevenueBelowSevenTenthsOfTheYearBefore() {
        var before = project("p", "c", 100, "2025-06-30");
        assertThat(falling(YEAR, client("c"), before, project("q", "c", 69, "2026-06-30")))
                .containsExactly(new FallingRevenue(BigInteger.valueOf(69), BigInteger.valueOf(100)));
        assertThat(falling(YEAR, client("c"), before, project("q", "c", 70, "2026-06-30")))
                .isEmpty();
        assertThat(falling(ALWAYS, client("c"), before, project("q", "c", 69, "2026-06-30")))
                .isEmpty();
        var unknown = in("USD", project("r", "c", 1, "2026-06-30"));
        assertThat(falling(YEAR, client("c"), before, project("q", "c", 69, "2026-06-30"), unknown))
                .isEmpty();
    }

    /** Gaps of 40, 30 and 50 days, the median of which is 40: eighty days are usual, the eighty-first is silence. */
    @Test
    void tellsOfWhoIsSilentForTwiceTheUsualTime() {
        var touches = new Fact[] {
            client("c"),
            project("p", "c", 1, "2025-12-01"),
            exchange("x1", "2026-01-10"),
            exchange("x2", "2026-01-10"),
            done("f1", "2026-02-09"),
            exchange("x3", "2026-03-31")
        };
        assertThat(signals(at("2026-06-19"), touches)).isEmpty();
        assertThat(signals(at("2026-06-20"), touches))
                .containsExactly(new Silence(LocalDate.parse("2026-03-31"), 81, 40));
    }

    @Test
    void tellsOfNobodyWhoHasLeft() {
        var late = contract("p", "c", "2025-06-01", "2026-06-20");
        assertThat(late(client("c"), late, new ClientLeft("c", TODAY.plusDays(1), "price")))
                .hasSize(1);
        assertThat(late(client("c"), late, new ClientLeft("c", TODAY, "price"))).isEmpty();
        assertThat(late(client("c"), late, new ClientLeft("c", TODAY, "price"), new ClientReturned("c", TODAY)))
                .hasSize(1);
    }

    @Test
    void tellsOfWhoWasRarelyInTouchAfterAYear() {
        assertThat(signals(at("2026-05-31"), client("c"), project("p", "c", 1, "2025-06-01")))
                .isEmpty();
        assertThat(signals(at("2026-06-01"), client("c"), project("p", "c", 1, "2025-06-01")))
                .containsExactly(new Silence(LocalDate.parse("2025-06-01"), 365, null));
        assertThat(signals(client("c"))).isEmpty();
    }

    @Test
    void countsWhatALeadsClientExchangedAsALead() {
        var asLead = new Exchange("x", Concerned.lead("l"), "email", true, instant("2026-04-20"), null);
        var old = project("p", "c", 1, "2025-06-01");
        assertThat(signals(client("c"), old)).hasSize(1);
        assertThat(signals(
                        client("c"), old, LeadFixture.arrived("l", "web"), LeadFixture.won("l", 1, "c", "p"), asLead))
                .isEmpty();
    }

    @Test
    void listsThoseWithTheMostAtStakeFirst() {
        var facts = new Fact[] {
            client("a"), project("pa", "a", 10, "2025-01-01"),
            client("b"), project("pb", "b", 30, "2025-01-01"),
            client("c"), project("pc", "c", 10, "2025-01-01"),
            client("d"), project("pd", "d", 99, "2026-06-01")
        };
        assertThat(ids(YEAR, null, null, facts)).containsExactly("b", "a", "c");
        assertThat(ids(YEAR, SignalKind.SILENCE, null, facts)).containsExactly("b", "a", "c");
        assertThat(ids(YEAR, SignalKind.LATE_RENEWAL, null, facts)).isEmpty();
        assertThat(ids(YEAR, null, new Position<>(BigInteger.TEN, "a"), facts)).containsExactly("c");
        assertThat(ids(YEAR, null, new Position<>(BigInteger.valueOf(20), "z"), facts))
                .containsExactly("a", "c");
        var totals = figures(facts).totals(YEAR).figure();
        assertThat(totals.clients()).isEqualTo(4);
        assertThat(totals.atRisk()).isEqualTo(3);
        assertThat(totals.atStake()).isEqualTo(BigInteger.valueOf(50));
        assertThat(totals.signals())
                .containsExactly(
                        new ChurnTotal(SignalKind.LATE_RENEWAL, 0, BigInteger.ZERO),
                        new ChurnTotal(SignalKind.FALLING_REVENUE, 3, BigInteger.valueOf(50)),
                        new ChurnTotal(SignalKind.SILENCE, 3, BigInteger.valueOf(50)));
    }

    /** Anna looks after it, Bert signed. */
    @Test
    void looksAtClientsThatPeopleInScopeLookAfterWhoeverSigned() {
        var facts = new Fact[] {client("c"), signedBy("bert", "south", project("p", "c", 7, "2025-01-01"))};
        assertThat(ids(YEAR.ofOwner("anna").ofTeam("north"), null, null, facts)).containsExactly("c");
        assertThat(ids(YEAR.within(Reach.of("anna")), null, null, facts)).containsExactly("c");
        assertThat(ids(YEAR.within(Reach.of("bert")), null, null, facts)).isEmpty();
        assertThat(ids(YEAR.ofOwner("bert"), null, null, facts)).isEmpty();
    }

    @Test
    void looksAtNoClientThatNeverWasOrCameLater() {
        var old = project("p", "c", 1, "2019-01-01");
        assertThat(signals(ALWAYS, old)).isEmpty();
        assertThat(signals(ALWAYS, client("c"), new WithdrawnClient("c"), old)).isEmpty();
        var later = new Client("c", Owner.NONE, Traits.UNKNOWN, instant("2026-06-29"));
        assertThat(signals(ALWAYS, later, old)).hasSize(1);
        assertThat(signals(at("2026-06-28"), later, old)).isEmpty();
    }

    private static Scope at(String day) {
        return ALWAYS.at(new Moment(LocalDate.parse(day), null));
    }

    private static Stream<ChurnSignal> late(Fact... facts) {
        return signals(ALWAYS, facts).stream().filter(LateRenewal.class::isInstance);
    }

    private static Stream<ChurnSignal> falling(Scope scope, Fact... facts) {
        return signals(scope, facts).stream().filter(FallingRevenue.class::isInstance);
    }

    private static List<ChurnSignal> signals(Fact... facts) {
        return signals(ALWAYS, facts);
    }

    private static List<ChurnSignal> signals(Scope scope, Fact... facts) {
        return figures(facts).clients(scope, null, null, 10).figure().clients().stream()
                .flatMap(client -> client.signals().stream())
                .toList();
    }

    private static List<String> ids(
            Scope scope, @Nullable SignalKind kind, @Nullable Position<BigInteger> after, Fact... facts) {
        return figures(facts).clients(scope, kind, after, 10).figure().clients().stream()
                .map(ClientAtRisk::clientId)
                .toList();
    }

    private static Project contract(String id, String clientId, String signedOn, @Nullable String endsOn) {
        var signed = LocalDate.parse(signedOn);
        var contract = new Contract("lease", signed, signed, endsOn == null ? null : LocalDate.parse(endsOn));
        return new Project(id, clientId, new Owner("anna", "north"), 100, "EUR", contract);
    }

    private static Exchange exchange(String id, String day) {
        return new Exchange(id, Concerned.client("c"), "email", true, instant(day), null);
    }

    private static FollowUp done(String id, String day) {
        var at = instant(day);
        return new FollowUp(id, Concerned.client("c"), "anna", FollowUp.State.DONE, at, 5, at);
    }

    private static Instant instant(String day) {
        return LocalDate.parse(day).atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    private static ChurnFigures figures(Fact... facts) {
        return new ChurnFigures(
                LeadFixture.current(facts),
                RankingFixture.NO_RATES,
                new ChurnRules(30, 180, 90, 70, 60, 2, 365),
                new Organisation("EUR", ZoneOffset.UTC, Month.JANUARY),
                Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }
}
