package org.clientele.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.facts.FactsFixture.client;
import static org.clientele.analytics.facts.FactsFixture.facts;
import static org.clientele.analytics.facts.FactsFixture.project;
import static org.clientele.analytics.facts.FactsFixture.signedBy;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clientele.analytics.facts.Client;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.Project;
import org.clientele.servicedefaults.Reach;
import org.junit.jupiter.api.Test;

class ScopedRevenueTests {

    private static final Scope ALL = Scope.all("EUR");

    @Test
    void addsTheProjectsOfAClientInOneCurrency() {
        var dollars = new Project("p3", "c1", "anna", "north", 7, "USD", LocalDate.parse("2026-03-20"));
        var facts = facts(client("c1"), project("p1", "c1", 100), project("p2", "c1", 50), dollars);
        assertThat(byClient(facts, ALL)).isEqualTo(Map.of("c1", 150L));
        assertThat(byClient(facts, Scope.all("USD"))).isEqualTo(Map.of("c1", 7L));
    }

    @Test
    void countsClientsWithoutRevenueInThePeriod() {
        var facts = facts(client("c1"), client("c2"), project("p1", "c1", 100, "2026-03-20"));
        var later = Scope.all("EUR").signed(LocalDate.parse("2026-03-21"), null);
        assertThat(byClient(facts, later)).isEqualTo(Map.of("c1", 0L, "c2", 0L));
    }

    @Test
    void countsTheFirstAndTheLastDayOfThePeriod() {
        var facts = facts(
                project("p1", "c1", 1, "2026-01-31"),
                project("p2", "c1", 10, "2026-02-01"),
                project("p3", "c1", 100, "2026-02-28"),
                project("p4", "c1", 1000, "2026-03-01"));
        var february = Scope.all("EUR").signed(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-02-28"));
        assertThat(byClient(facts, february)).isEqualTo(Map.of("c1", 110L));
    }

    @Test
    void takesWhoSignedForProjectsAndWhoLooksAfterForClientsWithout() {
        var facts = facts(
                client("c1"),
                client("c2"),
                new Client("c3", "bert", "south"),
                signedBy("bert", "south", project("p1", "c1", 100)),
                project("p2", "c1", 10));
        var bert = Scope.all("EUR").ofOwner("bert");
        assertThat(byClient(facts, bert)).isEqualTo(Map.of("c1", 100L, "c3", 0L));
        var north = Scope.all("EUR").ofTeam("north");
        assertThat(byClient(facts, north)).isEqualTo(Map.of("c1", 10L, "c2", 0L));
    }

    @Test
    void takesWhatIsWithinReachAlone() {
        var facts = facts(
                client("c1"),
                new Client("c2", "bert", "south"),
                new Client("c3", null, null),
                project("p1", "c1", 10),
                signedBy("bert", "south", project("p2", "c1", 100)),
                signedBy(null, null, project("p3", "c4", 1000)));
        assertThat(byClient(facts, ALL.within(Reach.of("anna")))).isEqualTo(Map.of("c1", 10L));
        assertThat(byClient(facts, ALL.within(Reach.ofAndNobodys(List.of("bert")))))
                .isEqualTo(Map.of("c1", 100L, "c2", 0L, "c3", 0L, "c4", 1000L));
        assertThat(byClient(facts, ALL.within(Reach.of("anna")).ofOwner("bert")))
                .isEmpty();
        assertThat(new ScopedRevenue(facts, ALL.within(Reach.of("anna"))).bySalesperson())
                .extracting(SalespersonRevenue::salespersonId)
                .containsExactly("anna");
    }

    @Test
    void countsAProjectWhoseClientIsNotKnownYet() {
        assertThat(byClient(facts(project("p1", "c9", 0)), ALL)).isEqualTo(Map.of("c9", 0L));
    }

    @Test
    void listsWhatNobodyInParticularSigned() {
        var facts = facts(signedBy(null, null, project("p1", "c1", 30)), project("p2", "c2", 10));
        var people = new ScopedRevenue(facts, ALL).bySalesperson();
        assertThat(people).extracting(SalespersonRevenue::salespersonId).containsExactly(null, "anna");
        assertThat(people)
                .extracting(person -> person.revenueShare().toString())
                .containsExactly("0.7500", "0.2500");
    }

    @Test
    void countsTheProjectsAndTheClientsOfASalesperson() {
        var facts = facts(project("p1", "c1", 30), project("p2", "c1", 10), client("c2"));
        var anna = new ScopedRevenue(facts, ALL).bySalesperson().getFirst();
        assertThat(anna.projects()).isEqualTo(2);
        assertThat(anna.clients()).isEqualTo(2);
    }

    /** The same number wherever it is shown. */
    @Property
    void givesASalespersonTheFiguresOfAllClientsInTheScopeOfThatPerson(@ForAll("someFacts") Facts facts) {
        for (var person : new ScopedRevenue(facts, ALL).bySalesperson()) {
            if (person.salespersonId() != null) {
                var own = Ranking.of(
                        new ScopedRevenue(facts, Scope.all("EUR").ofOwner(person.salespersonId())).byClient(),
                        Cut.REVENUE_SHARE);
                assertThat(own.clients()).isEqualTo(person.clients());
                assertThat(own.revenue()).isEqualTo(person.revenue());
            }
        }
    }

    @Property
    void splitsTheWholeRevenueAmongSalespeople(@ForAll("someFacts") Facts facts) {
        var ofPeople = new ScopedRevenue(facts, ALL)
                .bySalesperson().stream().map(SalespersonRevenue::revenue).reduce(BigInteger.ZERO, BigInteger::add);
        var ofClients = Ranking.of(new ScopedRevenue(facts, ALL).byClient(), Cut.REVENUE_SHARE);
        assertThat(ofPeople).isEqualTo(ofClients.revenue());
    }

    @Provide
    Arbitrary<Facts> someFacts() {
        var people = Arbitraries.of("anna", "bert", "carl").injectNull(0.2);
        var clients = Arbitraries.of("c1", "c2", "c3", "c4", "c5");
        var client = Combinators.combine(clients, people).as((id, person) -> (Fact) new Client(id, person, null));
        var project = Combinators.combine(
                        Arbitraries.integers().between(1, 30),
                        clients,
                        people,
                        Arbitraries.longs().between(0, 1000))
                .as((id, clientId, person, amount) ->
                        (Fact) signedBy(person, null, project("p" + id, clientId, amount)));
        return Arbitraries.oneOf(client, project).list().ofMaxSize(40).map(list -> facts(list.toArray(Fact[]::new)));
    }

    private static Map<String, Long> byClient(Facts facts, Scope scope) {
        return new ScopedRevenue(facts, scope)
                .byClient().stream()
                        .collect(Collectors.toMap(
                                ClientRevenue::clientId,
                                client -> client.revenue().longValueExact()));
    }
}
