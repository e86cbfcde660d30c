package org.clientele.analytics.ranking;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Clients by what they are worth, cut into the classes A, B and C. A client without revenue is always C.
 *
 * <p>The rule is the one of ABC analysis: a client is judged by the share that those before it have accumulated.
 */
public final class Ranking {

    private final List<ClientRevenue> sorted;
    private final BigInteger total;
    private final int endOfA;
    private final int endOfB;

    private Ranking(List<ClientRevenue> sorted, Cut cut) {
        this.sorted = sorted;
        this.total = sum(sorted);
        int withRevenue = withRevenue(sorted);
        this.endOfA = Math.min(cut.endOfA(sorted, total), withRevenue);
        this.endOfB = Math.min(cut.endOfB(sorted, total), withRevenue);
    }

    public static Ranking of(Collection<ClientRevenue> clients, Cut cut) {
        return new Ranking(clients.stream().sorted().toList(), cut);
    }

    public int clients() {
        return sorted.size();
    }

    public BigInteger revenue() {
        return total;
    }

    /** The three classes in order, also those without clients. */
    public List<ClassTotal> classes() {
        return Arrays.stream(ClientClass.values()).map(this::total).toList();
    }

    private ClassTotal total(ClientClass clientClass) {
        var clients = sorted.subList(begin(clientClass), end(clientClass));
        var revenue = sum(clients);
        return new ClassTotal(
                clientClass, clients.size(), revenue, Share.of(clients.size(), clients()), Share.of(revenue, total));
    }

    /** The clients of a class from its best on. */
    public List<RankedClient> clients(ClientClass clientClass, int limit) {
        return ranked(begin(clientClass), end(clientClass), limit);
    }

    /** The clients of a class that come after this place, whether anybody still holds it or not. */
    public List<RankedClient> clientsAfter(ClientRevenue place, ClientClass clientClass, int limit) {
        int found = Collections.binarySearch(sorted, place);
        int next = found >= 0 ? found + 1 : -found - 1;
        return ranked(Math.max(next, begin(clientClass)), end(clientClass), limit);
    }

    /** Everybody with a class, the best first. */
    public void forEach(BiConsumer<ClientRevenue, ClientClass> action) {
        for (int at = 0; at < sorted.size(); at++) {
            action.accept(sorted.get(at), classAt(at));
        }
    }

    /** The curve in at most so many points at even distances, the last of them everybody; empty without clients. */
    public List<CurvePoint> curve(int most) {
        int points = Math.min(most, clients());
        var curve = new ArrayList<CurvePoint>(points);
        var revenue = BigInteger.ZERO;
        int ranked = 0;
        for (int point = 1; point <= points; point++) {
            int until = Math.toIntExact((long) point * clients() / points);
            revenue = revenue.add(sum(sorted.subList(ranked, until)));
            ranked = until;
            curve.add(new CurvePoint(ranked, Share.of(ranked, clients()), revenue, Share.of(revenue, total)));
        }
        return curve;
    }

    private List<RankedClient> ranked(int from, int end, int limit) {
        int until = (int) Math.min(end, (long) from + limit);
        var clients = new ArrayList<RankedClient>(Math.max(0, until - from));
        var accumulated = sum(sorted.subList(0, from));
        for (int at = from; at < until; at++) {
            var client = sorted.get(at);
            accumulated = accumulated.add(client.revenue());
            clients.add(ranked(at, client, accumulated));
        }
        return clients;
    }

    private RankedClient ranked(int at, ClientRevenue client, BigInteger accumulated) {
        return new RankedClient(
                at + 1,
                client.clientId(),
                classAt(at),
                client.revenue(),
                Share.of(client.revenue(), total),
                Share.of(accumulated, total));
    }

    private ClientClass classAt(int at) {
        return at < endOfA ? ClientClass.A : at < endOfB ? ClientClass.B : ClientClass.C;
    }

    private int begin(ClientClass clientClass) {
        return switch (clientClass) {
            case A -> 0;
            case B -> endOfA;
            case C -> endOfB;
        };
    }

    private int end(ClientClass clientClass) {
        return switch (clientClass) {
            case A -> endOfA;
            case B -> endOfB;
            case C -> sorted.size();
        };
    }

    private static int withRevenue(List<ClientRevenue> sorted) {
        int count = sorted.size();
        while (count > 0 && sorted.get(count - 1).isZero()) {
            count--;
        }
        return count;
    }

    private static BigInteger sum(List<ClientRevenue> clients) {
        return clients.stream().map(ClientRevenue::revenue).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
