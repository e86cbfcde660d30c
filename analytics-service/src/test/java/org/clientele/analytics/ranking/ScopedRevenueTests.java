package org.clientele.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.facts.FactsFixture.client;
import static org.clientele.analytics.facts.FactsFixture.facts;
import static org.clientele.analytics.facts.FactsFixture.in;
import static org.clientele.analytics.facts.FactsFixture.project;
import static org.clientele.analytics.facts.FactsFixture.signedBy;
import static org.clientele.analytics.ranking.RankingFixture.revenue;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clientele.analytics.facts.Client;
import org.clientele.analytics.facts.ClientLeft;
import org.clientele.analytics.facts.ClientReturned;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.FactsFixture;
import org.clientele.analytics.facts.Owner;
import org.clientele.analytics.facts.Traits;
import org.clientele.analytics.scope.Kind;
import org.clientele.analytics.scope.Members;
import org.clientele.analytics.scope.Moment;
import org.clientele.analytics.scope.Scope;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScopedRevenueTests {

    private static final Scope ALL = Scope.all("EUR");

    @Test
    void addsTheProjectsOfAClientInOneCurrency() {
        var dollars = in("USD", project("p3", "c1", 7));
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
    void hasNoClassForWhoeverHadLeftByTheLastDay() {
        var facts = facts(
                client("c1"),
                client("c2"),
                client("c3"),
                project("p1", "c1", 900, "2026-01-10"),
                project("p2", "c2", 100, "2026-01-10"),
                project("p3", "c2", 20, "2026-03-10"));
        facts.keep(FactsFixture.version(new ClientLeft("c1", LocalDate.parse("2026-03-01"), "price"), 2));
        facts.keep(FactsFixture.version(new ClientLeft("c3", LocalDate.parse("2026-03-01"), "price"), 2));
        var now = ranking(facts, ALL);
        assertThat(byClient(facts, ALL)).isEqualTo(Map.of("c2", 120L));
        assertThat(now.revenue()).isEqualTo(BigInteger.valueOf(1_020));
        assertThat(now.rankedRevenue()).isEqualTo(BigInteger.valueOf(120));
        assertThat(now.formerClients()).isEqualTo(1);
        assertThat(now.former(null, 9)).containsExactly(new ClientRevenue("c1", BigInteger.valueOf(900)));
        assertThat(now.revenue("c1")).isEqualTo(BigInteger.valueOf(900));
        assertThat(now.classOf("c1")).isEmpty();
        assertThat(now.has("c1")).isTrue();
        assertThat(now.classOf("c2")).contains(ClientClass.A);
        assertThat(now.classes().getFirst().revenueShare()).isEqualByComparingTo("1");
        var february = ALL.signed(null, LocalDate.parse("2026-02-28"));
        assertThat(byClient(facts, february)).isEqualTo(Map.of("c1", 900L, "c2", 100L, "c3", 0L));
        assertThat(byClient(facts, ALL.at(new Moment(LocalDate.parse("2026-02-28"), null))))
                .isEqualTo(Map.of("c1", 900L, "c2", 100L, "c3", 0L));
        assertThat(byClient(facts, ALL.at(new Moment(LocalDate.parse("2026-03-01"), null))))
                .isEqualTo(Map.of("c2", 100L));
    }

    @Test
    void hasAClassAgainForWhoeverCameBack() {
        var facts = facts(client("c1"), project("p1", "c1", 900, "2026-01-10"));
        facts.keep(FactsFixture.version(new ClientLeft("c1", LocalDate.parse("2026-03-01"), "price"), 2));
        facts.keep(FactsFixture.version(new ClientReturned("c1", LocalDate.parse("2026-05-01")), 3));
        assertThat(byClient(facts, ALL)).isEqualTo(Map.of("c1", 900L));
        assertThat(ranking(facts, ALL).formerClients()).isZero();
        assertThat(byClient(facts, ALL.signed(null, LocalDate.parse("2026-04-30"))))
                .isEmpty();
    }

    @Test
    void countsInGroupsWhatFormerClientsSignedAndNotWhoLookedAfterThem() {
        var facts = facts(
                lookedAfter("c1", "anna", "north"),
                lookedAfter("c2", "anna", "north"),
                signedBy("bert", "south", project("p1", "c1", 900, "2026-01-10")));
        facts.keep(FactsFixture.version(new ClientLeft("c1", LocalDate.parse("2026-03-01"), "price"), 2));
        assertThat(revenue(facts, ALL).by(Dimension.SALESPERSON))
                .extracting(group -> group.group() + " " + group.clients() + " " + group.revenue())
                .containsExactly("bert 1 900", "anna 1 0");
    }

    @Test
    void takesWhoSignedForProjectsAndWhoLooksAfterForClientsWithout() {
        var facts = facts(
                client("c1"),
                client("c2"),
                lookedAfter("c3", "bert", "south"),
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
                lookedAfter("c2", "bert", "south"),
                lookedAfter("c3", null, null),
                project("p1", "c1", 10),
                signedBy("bert", "south", project("p2", "c1", 100)),
                signedBy(null, null, project("p3", "c4", 1000)));
        assertThat(byClient(facts, ALL.within(Reach.of("anna")))).isEqualTo(Map.of("c1", 10L));
        assertThat(byClient(facts, ALL.within(Reach.ofAndNobodys(List.of("bert")))))
                .isEqualTo(Map.of("c1", 100L, "c2", 0L, "c3", 0L, "c4", 1000L));
        assertThat(byClient(facts, ALL.within(Reach.of("anna")).ofOwner("bert")))
                .isEmpty();
        assertThat(revenue(facts, ALL.within(Reach.of("anna"))).by(Dimension.SALESPERSON))
                .extracting(GroupRevenue::group)
                .containsExactly("anna");
    }

    @Test
    void countsAProjectWhoseClientIsNotKnownYet() {
        assertThat(byClient(facts(project("p1", "c9", 0)), ALL)).isEqualTo(Map.of("c9", 0L));
    }

    @Test
    void listsWhatNobodyInParticularSigned() {
        var facts = facts(signedBy(null, null, project("p1", "c1", 30)), project("p2", "c2", 10));
        var people = revenue(facts, ALL).by(Dimension.SALESPERSON);
        assertThat(people).extracting(GroupRevenue::group).containsExactly(null, "anna");
        assertThat(people)
                .extracting(person -> person.revenueShare().toString())
                .containsExactly("0.7500", "0.2500");
    }

    /** Of other kinds of clients nothing is missing. */
    @Test
    void listsAsNotCountedOnlyWhatIsInScope() {
        var facts = facts(client("c1"), in("USD", project("p1", "c1", 30)));
        var retail = revenue(facts, ALL.ofKind(new Kind("retail", null, null, null)));
        retail.byClient().sums();
        assertThat(retail.notCounted()).isEmpty();
        var all = revenue(facts, ALL);
        all.byClient().sums();
        assertThat(all.notCounted()).hasSize(1);
    }

    /** Whoever asks may have found them in facts that were begun anew since. */
    @Test
    void countsMembersAlone() {
        var facts = facts(client("c1"), client("c2"), project("p1", "c1", 30), project("p2", "c3", 10));
        var c2AndC3 = BitSet.valueOf(new long[] {0b110});
        var among = ALL.ofKind(
                Kind.ANY.among(new Members(c2AndC3, facts.dictionary().clients())));
        assertThat(byClient(facts, among)).isEqualTo(Map.of("c2", 0L, "c3", 10L));
        var anew = facts(project("p2", "c3", 10), client("c4"), client("c2"), project("p1", "c1", 30));
        assertThat(byClient(anew, among)).isEqualTo(Map.of("c2", 0L, "c3", 10L));
    }

    @Test
    void countsTheProjectsAndTheClientsOfASalesperson() {
        var facts = facts(project("p1", "c1", 30), project("p2", "c1", 10), client("c2"));
        var anna = revenue(facts, ALL).by(Dimension.SALESPERSON).getFirst();
        assertThat(anna.projects()).isEqualTo(2);
        assertThat(anna.clients()).isEqualTo(2);
    }

    /** The same number wherever it is shown. */
    @Property
    void givesASalespersonTheFiguresOfAllClientsInTheScopeOfThatPerson(@ForAll("someFacts") Facts facts) {
        for (var person : revenue(facts, ALL).by(Dimension.SALESPERSON)) {
            if (person.group() != null) {
                var own = ranking(facts, Scope.all("EUR").ofOwner(person.group()));
                assertThat(own.clients()).isEqualTo(person.clients());
                assertThat(own.revenue()).isEqualTo(person.revenue());
            }
        }
    }

    @Property
    void splitsTheWholeRevenueAmongSalespeople(@ForAll("someFacts") Facts facts) {
        var ofPeople = revenue(facts, ALL).by(Dimension.SALESPERSON).stream()
                .map(GroupRevenue::revenue)
                .reduce(BigInteger.ZERO, BigInteger::add);
        var ofClients = ranking(facts, ALL);
        assertThat(ofPeople).isEqualTo(ofClients.revenue());
    }

    @Provide
    Arbitrary<Facts> someFacts() {
        var people = Arbitraries.of("anna", "bert", "carl").injectNull(0.2);
        var clients = Arbitraries.of("c1", "c2", "c3", "c4", "c5");
        var client = Combinators.combine(clients, people).as((id, person) -> (Fact) lookedAfter(id, person, null));
        var project = Combinators.combine(
                        Arbitraries.integers().between(1, 30),
                        clients,
                        people,
                        Arbitraries.longs().between(0, 1000))
                .as((id, clientId, person, amount) ->
                        (Fact) signedBy(person, null, project("p" + id, clientId, amount)));
        return Arbitraries.oneOf(client, project).list().ofMaxSize(40).map(list -> facts(list.toArray(Fact[]::new)));
    }

    private static Client lookedAfter(String clientId, @Nullable String salespersonId, @Nullable String teamId) {
        return new Client(clientId, new Owner(salespersonId, teamId), Traits.UNKNOWN, FactsFixture.BEGINNING);
    }

    private static Ranking ranking(Facts facts, Scope scope) {
        var clients = revenue(facts, scope).byClient();
        return new Ranking(clients, Cut.REVENUE_SHARE, List.of());
    }

    private static Map<String, Long> byClient(Facts facts, Scope scope) {
        var clients = new HashMap<String, Long>();
        RankingFixture.classes(ranking(facts, scope))
                .forEach((client, itsClass) ->
                        clients.put(client.clientId(), client.revenue().longValueExact()));
        return clients;
    }
}
