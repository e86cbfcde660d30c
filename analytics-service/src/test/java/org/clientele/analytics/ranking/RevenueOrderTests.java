package org.clientele.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** The order against a plain sort of the same amounts. */
class RevenueOrderTests {

    @Property
    void isThatOfAPlainSortWhicheverPlacesAreAskedFor(
            @ForAll("clients") List<ClientRevenue> clients, @ForAll long seed) {
        var order = order(clients);
        var sorted = clients.stream().sorted().toList();
        var places = new ArrayList<>(IntStream.range(0, clients.size()).boxed().toList());
        Collections.shuffle(places, new Random(seed));
        places.forEach(place -> assertThat(order.client(place)).isEqualTo(sorted.get(place)));
    }

    @Property
    void addsUpExactly(@ForAll("clients") List<ClientRevenue> clients) {
        var order = order(clients);
        var sorted = clients.stream().sorted().toList();
        for (int count = clients.size(); count >= 0; count--) {
            assertThat(order.sumOfFirst(count)).isEqualTo(sum(sorted.subList(0, count)));
        }
        assertThat(order.withRevenue()).isEqualTo((int)
                clients.stream().filter(client -> client.revenue().signum() > 0).count());
    }

    @Property
    void findsTheLeastNumberThatReachesAShare(
            @ForAll("clients") List<ClientRevenue> clients, @ForAll @IntRange(min = 1, max = 100) int percent) {
        var order = order(clients);
        var wanted = order.total().multiply(BigInteger.valueOf(percent));
        int count = order.reaching(percent);
        assertThat(order.sumOfFirst(count).multiply(BigInteger.valueOf(100))).isGreaterThanOrEqualTo(wanted);
        if (count > 0) {
            assertThat(order.sumOfFirst(count - 1).multiply(BigInteger.valueOf(100)))
                    .isLessThan(wanted);
        }
    }

    @Property
    void findsThePlaceAfterAnybody(
            @ForAll("clients") List<ClientRevenue> clients, @ForAll("revenues") BigInteger revenue) {
        var place = new ClientRevenue("c5", revenue);
        assertThat(order(clients).after(place)).isEqualTo((int)
                clients.stream().filter(client -> client.compareTo(place) <= 0).count());
    }

    private static RevenueOrder order(List<ClientRevenue> clients) {
        return new RevenueOrder(IntStream.range(0, clients.size()).toArray(), new ListedAmounts(clients));
    }

    private static BigInteger sum(List<ClientRevenue> clients) {
        return clients.stream().map(ClientRevenue::revenue).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Some that share a bucket, some on the edges of buckets, some beyond a long. */
    @Provide
    Arbitrary<BigInteger> revenues() {
        var edges =
                Arbitraries.of(0L, 1L, 1023L, 1024L, 1025L, 2047L, 2048L, 1L << 40, Long.MAX_VALUE - 1, Long.MAX_VALUE);
        return Arbitraries.frequencyOf(
                Tuple.of(4, edges.map(BigInteger::valueOf)),
                Tuple.of(4, Arbitraries.longs().between(1_000_000, 1_001_000).map(BigInteger::valueOf)),
                Tuple.of(2, Arbitraries.longs().between(0, Long.MAX_VALUE).map(BigInteger::valueOf)),
                Tuple.of(
                        1,
                        Arbitraries.longs()
                                .between(1, 3)
                                .map(more -> BigInteger.ONE.shiftLeft(70).add(BigInteger.valueOf(more)))));
    }

    @Provide
    Arbitrary<List<ClientRevenue>> clients() {
        return revenues().list().ofMaxSize(50).map(RevenueOrderTests::named);
    }

    private static List<ClientRevenue> named(List<BigInteger> revenues) {
        var clients = new ArrayList<ClientRevenue>();
        revenues.forEach(revenue -> clients.add(new ClientRevenue("c" + clients.size(), revenue)));
        return clients;
    }
}
