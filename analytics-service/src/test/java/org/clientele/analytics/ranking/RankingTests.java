package org.clientele.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTests {

    @Test
    void cutsAtTheShareAccumulatedBeforeTheClient() {
        // Before c2 there are 80 %, before c4 95 %: both begin the next class.
        assertThat(classes(Cut.REVENUE_SHARE, 80, 10, 5, 5)).isEqualTo("ABBC");
        assertThat(classes(Cut.REVENUE_SHARE, 79, 11, 5, 5)).isEqualTo("AABC");
        assertThat(classes(Cut.REVENUE_SHARE, 100)).isEqualTo("A");
    }

    @Test
    void decidesExactlyWhereDoublesWouldNot() {
        // 0.1 + 0.7 is not 0.8 to a double.
        assertThat(classes(Cut.REVENUE_SHARE, 7, 1, 1, 1)).isEqualTo("AABB");
        var huge = Long.MAX_VALUE / 10 * 8;
        assertThat(classes(Cut.REVENUE_SHARE, huge, huge / 8, huge / 8)).isEqualTo("ABB");
        assertThat(classes(Cut.REVENUE_SHARE, huge - 1, huge / 8, huge / 8)).isEqualTo("AAB");
    }

    @Test
    void addsMoreThanALongCanHold() {
        var ranking = ranking(Cut.REVENUE_SHARE, Long.MAX_VALUE, Long.MAX_VALUE);
        assertThat(ranking.revenue())
                .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.TWO));
    }

    @Test
    void cutsByClientShareRoundedUp() {
        assertThat(classes(Cut.CLIENT_SHARE, 9, 8, 7, 6, 5, 4)).isEqualTo("AABCCC");
        assertThat(classes(Cut.CLIENT_SHARE, 5, 4, 3, 2, 1)).isEqualTo("ABBCC");
        assertThat(classes(Cut.CLIENT_SHARE, 1)).isEqualTo("A");
    }

    @Test
    void keepsClientsWithoutRevenueInC() {
        assertThat(classes(Cut.CLIENT_SHARE, 9, 0, 0, 0)).isEqualTo("ACCC");
        assertThat(classes(Cut.REVENUE_SHARE, 0, 0)).isEqualTo("CC");
        assertThat(classes(Cut.REVENUE_SHARE, 1, 0)).isEqualTo("AC");
    }

    @Test
    void countsNothingWhereNobodyIs() {
        var ranking = ranking(Cut.REVENUE_SHARE);
        assertThat(ranking.classes()).hasSize(3).allSatisfy(total -> {
            assertThat(total.clients()).isZero();
            assertThat(total.revenueShare()).hasToString("0.0000");
        });
        assertThat(ranking.curve(200)).isEmpty();
    }

    @Test
    void showsSharesWithFourDecimals() {
        var first = ranking(Cut.REVENUE_SHARE, 2, 1).classes().getFirst();
        assertThat(first.revenueShare()).hasToString("1.0000");
        var clients = ranking(Cut.REVENUE_SHARE, 2, 1).clients(ClientClass.A, 10);
        assertThat(clients.getFirst().revenueShare()).hasToString("0.6667");
        assertThat(clients.getLast().cumulativeShare()).hasToString("1.0000");
    }

    @Test
    void goesOnAfterAPlaceThatNobodyHoldsAnyMore() {
        var ranking = ranking(Cut.REVENUE_SHARE, 9, 9, 9, 9);
        assertThat(ranking.clientsAfter(new ClientRevenue("c1", BigInteger.valueOf(9)), ClientClass.A, 1))
                .extracting(RankedClient::clientId)
                .containsExactly("c2");
        assertThat(ranking.clientsAfter(new ClientRevenue("gone", BigInteger.valueOf(100)), ClientClass.A, 10))
                .extracting(RankedClient::rank)
                .containsExactly(1, 2, 3, 4);
        assertThat(ranking.clientsAfter(new ClientRevenue("gone", BigInteger.ONE), ClientClass.A, 10))
                .isEmpty();
    }

    @Test
    void thinsTheCurveToItsMostPointsAndEndsWithEverybody() {
        var ranking = ranking(
                Cut.REVENUE_SHARE, IntStream.range(0, 1003).mapToLong(i -> i).toArray());
        var curve = ranking.curve(200);
        assertThat(curve).hasSize(200);
        assertThat(curve.getLast()).isEqualTo(new CurvePoint(1003, Share.of(1, 1), ranking.revenue(), Share.of(1, 1)));
        assertThat(ranking.curve(5000)).hasSize(1003);
    }

    static Ranking ranking(Cut cut, long... revenues) {
        var clients = new ArrayList<ClientRevenue>();
        Arrays.stream(revenues)
                .forEach(revenue ->
                        clients.add(new ClientRevenue("c" + (clients.size() + 1), BigInteger.valueOf(revenue))));
        return Ranking.of(clients, cut);
    }

    /** The classes of c1, c2, c3, … in a word. */
    static String classes(Cut cut, long... revenues) {
        Map<String, ClientClass> classes = new TreeMap<>();
        RankingFixture.classes(ranking(cut, revenues))
                .forEach((client, clientClass) -> classes.put(client.clientId(), clientClass));
        return String.join(
                "",
                List.copyOf(classes.values()).stream().map(ClientClass::name).toList());
    }
}
