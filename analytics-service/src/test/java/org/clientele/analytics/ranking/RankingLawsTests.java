package org.clientele.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** What holds of every ranking, whatever the revenue. */
class RankingLawsTests {

    @Property
    void putsEveryClientInExactlyOneClass(@ForAll("clients") List<ClientRevenue> clients, @ForAll("cuts") Cut cut) {
        var ranking = Ranking.of(clients, cut);
        var listed = new ArrayList<String>();
        for (var clientClass : ClientClass.values()) {
            ranking.clients(clientClass, Integer.MAX_VALUE).forEach(client -> {
                assertThat(client.clientClass()).isEqualTo(clientClass);
                listed.add(client.clientId());
            });
        }
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        clients.stream().map(ClientRevenue::clientId).toList());
    }

    @Property
    void neverPutsAClientBelowOneThatIsWorthLess(
            @ForAll("clients") List<ClientRevenue> clients, @ForAll("cuts") Cut cut) {
        var order = List.copyOf(RankingFixture.classes(Ranking.of(clients, cut)).entrySet());
        for (int at = 1; at < order.size(); at++) {
            assertThat(order.get(at - 1).getKey()).isLessThan(order.get(at).getKey());
            assertThat(order.get(at - 1).getValue())
                    .isLessThanOrEqualTo(order.get(at).getValue());
        }
    }

    @Property
    void doesNotDependOnTheOrderOfItsInput(
            @ForAll("clients") List<ClientRevenue> clients, @ForAll("cuts") Cut cut, @ForAll long seed) {
        var shuffled = new ArrayList<>(clients);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(RankingFixture.classes(Ranking.of(shuffled, cut)))
                .isEqualTo(RankingFixture.classes(Ranking.of(clients, cut)));
    }

    @Property
    void losesNothingBetweenClassesAndTotal(@ForAll("clients") List<ClientRevenue> clients, @ForAll("cuts") Cut cut) {
        var ranking = Ranking.of(clients, cut);
        var totals = ranking.classes();
        assertThat(totals.stream().mapToInt(ClassTotal::clients).sum()).isEqualTo(clients.size());
        assertThat(totals.stream().map(ClassTotal::revenue).reduce(BigInteger.ZERO, BigInteger::add))
                .isEqualTo(ranking.revenue());
    }

    @Property
    void keepsAAndBWhenAClientWithoutRevenueComes(@ForAll("clients") List<ClientRevenue> clients) {
        var more = new ArrayList<>(clients);
        more.add(new ClientRevenue("newcomer", BigInteger.ZERO));
        var before = RankingFixture.classes(Ranking.of(clients, Cut.REVENUE_SHARE));
        var after = RankingFixture.classes(Ranking.of(more, Cut.REVENUE_SHARE));
        assertThat(after.remove(new ClientRevenue("newcomer", BigInteger.ZERO))).isEqualTo(ClientClass.C);
        assertThat(after).isEqualTo(before);
    }

    @Property
    void followsTheRuleOfTheShareAccumulatedBefore(@ForAll("clients") List<ClientRevenue> clients) {
        var ranking = Ranking.of(clients, Cut.REVENUE_SHARE);
        var before = new BigInteger[] {BigInteger.ZERO};
        RankingFixture.classes(ranking).forEach((client, clientClass) -> {
            assertThat(clientClass).isEqualTo(byTheRule(client, before[0], ranking.revenue()));
            assertThat(ranking.shareBefore(client.clientId())).isEqualTo(Share.of(before[0], ranking.revenue()));
            before[0] = before[0].add(client.revenue());
        });
    }

    private static ClientClass byTheRule(ClientRevenue client, BigInteger before, BigInteger total) {
        if (client.isZero()) {
            return ClientClass.C;
        }
        var hundredfold = before.multiply(BigInteger.valueOf(100));
        if (hundredfold.compareTo(total.multiply(BigInteger.valueOf(80))) < 0) {
            return ClientClass.A;
        }
        return hundredfold.compareTo(total.multiply(BigInteger.valueOf(95))) < 0 ? ClientClass.B : ClientClass.C;
    }

    @Property
    void pagesThroughAClassWithoutGapOrRepeat(
            @ForAll("clients") List<ClientRevenue> clients,
            @ForAll("cuts") Cut cut,
            @ForAll @IntRange(min = 1, max = 7) int limit) {
        var ranking = Ranking.of(clients, cut);
        for (var clientClass : ClientClass.values()) {
            var paged = new ArrayList<RankedClient>();
            var page = ranking.clients(clientClass, limit);
            while (!page.isEmpty()) {
                paged.addAll(page);
                page = ranking.clientsAfter(page.getLast().place(), clientClass, limit);
            }
            assertThat(paged).isEqualTo(ranking.clients(clientClass, Integer.MAX_VALUE));
        }
    }

    @Property
    void findsEachClientAtItsPlace(@ForAll("clients") List<ClientRevenue> clients, @ForAll("cuts") Cut cut) {
        var ranking = Ranking.of(clients, cut);
        for (var clientClass : ClientClass.values()) {
            ranking.clients(clientClass, Integer.MAX_VALUE).forEach(client -> {
                assertThat(ranking.client(client.clientId())).contains(client);
                assertThat(ranking.classOf(client.clientId())).contains(clientClass);
                assertThat(ranking.revenue(client.clientId())).isEqualTo(client.revenue());
            });
        }
        assertThat(ranking.client("nobody")).isEmpty();
        assertThat(ranking.classOf("nobody")).isEmpty();
        assertThat(ranking.revenue("nobody")).isZero();
    }

    @Property
    void drawsACurveThatRisesLessAndLessToEverything(
            @ForAll("clients") List<ClientRevenue> clients, @ForAll @IntRange(min = 1, max = 12) int most) {
        var ranking = Ranking.of(clients, Cut.REVENUE_SHARE);
        var curve = ranking.curve(most);
        assertThat(curve).hasSize(Math.min(most, clients.size()));
        assertThat(curve).extracting(CurvePoint::revenue).isSorted();
        assertThat(curve).extracting(CurvePoint::clients).isSorted().doesNotHaveDuplicates();
        if (!clients.isEmpty()) {
            assertThat(curve.getLast().clients()).isEqualTo(clients.size());
            assertThat(curve.getLast().revenue()).isEqualTo(ranking.revenue());
        }
    }

    @Provide
    Arbitrary<Cut> cuts() {
        return Arbitraries.of(Cut.REVENUE_SHARE, Cut.CLIENT_SHARE, new Cut(Basis.REVENUE_SHARE, 1, 100));
    }

    /** Revenues that often are equal, zero, or so that a cut is met exactly. */
    @Provide
    Arbitrary<List<ClientRevenue>> clients() {
        var revenue = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(0L, 1L, 5L, 10L, 80L, 100L)),
                Tuple.of(1, Arbitraries.longs().between(0, Long.MAX_VALUE)));
        return revenue.list().ofMaxSize(60).map(RankingLawsTests::named);
    }

    private static List<ClientRevenue> named(List<Long> revenues) {
        var clients = new ArrayList<ClientRevenue>();
        revenues.forEach(revenue -> clients.add(new ClientRevenue("c" + clients.size(), BigInteger.valueOf(revenue))));
        return clients;
    }
}
