package org.clientele.analytics.ranking;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clientele.analytics.scope.NotCounted;
import org.jspecify.annotations.Nullable;

/**
 * Clients by what they are worth, cut into the classes A, B and C. A client without revenue is always C. Those that
 * left are in no class and in no share; what they signed is revenue all the same.
 *
 * <p>The rule is the one of ABC analysis: a client is judged by the share that those before it have accumulated. Of
 * clients with the same revenue the one with the lower id comes first.
 */
public final class Ranking {

    private static final int FIFTH = 20;
    private static final int FOUR_FIFTHS = 80;

    private final RevenueOrder order;
    private final RevenueOrder former;
    private final int endOfA;
    private final int endOfB;
    private final List<NotCounted> notCounted;

    Ranking(DividedClients clients, Cut cut, List<NotCounted> notCounted) {
        this(clients.staying(), clients.former(), cut, notCounted);
    }

    private Ranking(RevenueOrder order, RevenueOrder former, Cut cut, List<NotCounted> notCounted) {
        this.order = order;
        this.former = former;
        this.notCounted = List.copyOf(notCounted);
        this.endOfA = Math.min(cut.endOfA(order), order.withRevenue());
        this.endOfB = Math.min(cut.endOfB(order), order.withRevenue());
    }

    public static Ranking of(Collection<ClientRevenue> clients, Cut cut) {
        var amounts = new ListedAmounts(List.copyOf(clients));
        var members = IntStream.range(0, clients.size()).toArray();
        return new Ranking(new RevenueOrder(members, amounts), new RevenueOrder(new int[0], amounts), cut, List.of());
    }

    /** How many are in a class. */
    public int clients() {
        return order.size();
    }

    /** How many of them have no revenue. */
    public int withoutRevenue() {
        return order.size() - order.withRevenue();
    }

    /** What is in scope and has no rate. */
    public List<NotCounted> notCounted() {
        return notCounted;
    }

    /** All revenue in scope, also of those that left. */
    public BigInteger revenue() {
        return rankedRevenue().add(formerRevenue());
    }

    /** The revenue of those that are in a class, of which shares are. */
    public BigInteger rankedRevenue() {
        return order.total();
    }

    /** How many signed in scope and have left. */
    public int formerClients() {
        return former.size();
    }

    /** What those signed that have left. */
    public BigInteger formerRevenue() {
        return former.total();
    }

    /** What a client signed that has left; nothing if it is none of those. */
    public Optional<BigInteger> formerRevenue(String clientId) {
        return former.client(clientId).map(ClientRevenue::revenue);
    }

    /** Those that left and come after this place, or the first ones. */
    List<ClientRevenue> former(@Nullable ClientRevenue after, int limit) {
        int from = after == null ? 0 : former.after(after);
        return IntStream.range(from, (int) Math.min(former.size(), (long) from + limit))
                .mapToObj(former::client)
                .toList();
    }

    /** The three classes in order, also those without clients. */
    public List<ClassTotal> classes() {
        return Arrays.stream(ClientClass.values()).map(this::total).toList();
    }

    private ClassTotal total(ClientClass clientClass) {
        int clients = end(clientClass) - begin(clientClass);
        var revenue = order.sumOfFirst(end(clientClass)).subtract(order.sumOfFirst(begin(clientClass)));
        return new ClassTotal(
                clientClass, clients, revenue, Share.of(clients, clients()), Share.of(revenue, rankedRevenue()));
    }

    /** The share of the best 20 % of the clients, rounded up, in the revenue. */
    public BigDecimal topFifthShare() {
        return Share.of(order.sumOfFirst(Basis.CLIENT_SHARE.end(order, FIFTH)), rankedRevenue());
    }

    /** How many of the best clients it takes, at least, for 80 % of the revenue. */
    public int clientsForFourFifths() {
        return order.reaching(FOUR_FIFTHS);
    }

    /** How unevenly the revenue is spread; sorts everybody. */
    public Concentration concentration() {
        return Concentration.of(order);
    }

    /** One client at its place; nothing if it is none of those asked for. */
    public Optional<RankedClient> client(String clientId) {
        return order.client(clientId)
                .map(client -> order.after(client) - 1)
                .map(at -> ranked(at, at + 1, 1).getFirst());
    }

    /** The class of one client; nothing if it is none of those asked for. */
    public Optional<ClientClass> classOf(String clientId) {
        return order.client(clientId)
                .map(client -> isAmong(client, endOfA)
                        ? ClientClass.A
                        : isAmong(client, endOfB) ? ClientClass.B : ClientClass.C);
    }

    /** Whether it is one of the best so many. */
    private boolean isAmong(ClientRevenue client, int best) {
        return best > 0 && client.compareTo(order.client(best - 1)) <= 0;
    }

    /** Whether a client is one of those asked for, in a class or left. */
    public boolean has(String clientId) {
        return order.client(clientId).isPresent() || former.client(clientId).isPresent();
    }

    /** The share in the revenue of those that come before a client; all of it if it is none of those asked for. */
    public BigDecimal shareBefore(String clientId) {
        int before =
                order.client(clientId).map(client -> order.after(client) - 1).orElse(clients());
        return Share.of(order.sumOfFirst(before), rankedRevenue());
    }

    /** What a client is worth, or was until it left; nothing if it is none of those asked for. */
    public BigInteger revenue(String clientId) {
        return order.client(clientId)
                .map(ClientRevenue::revenue)
                .or(() -> formerRevenue(clientId))
                .orElse(BigInteger.ZERO);
    }

    /** The clients of a class from its best on. */
    public List<RankedClient> clients(ClientClass clientClass, int limit) {
        return ranked(begin(clientClass), end(clientClass), limit);
    }

    /** The clients of a class that come after this place, whether anybody still holds it or not. */
    public List<RankedClient> clientsAfter(ClientRevenue place, ClientClass clientClass, int limit) {
        return ranked(Math.max(order.after(place), begin(clientClass)), end(clientClass), limit);
    }

    /** The curve in at most so many points at even distances, the last of them everybody; empty without clients. */
    public List<CurvePoint> curve(int most) {
        int points = Math.min(most, clients());
        return IntStream.rangeClosed(1, points)
                .map(point -> Math.toIntExact((long) point * clients() / points))
                .mapToObj(this::point)
                .toList();
    }

    /** Where A and B end on the curve. */
    public List<CurvePoint> cuts() {
        return clients() == 0 ? List.of() : List.of(point(endOfA), point(endOfB));
    }

    private CurvePoint point(int best) {
        var revenue = order.sumOfFirst(best);
        return new CurvePoint(best, Share.of(best, clients()), revenue, Share.of(revenue, rankedRevenue()));
    }

    private List<RankedClient> ranked(int from, int end, int limit) {
        int until = (int) Math.min(end, (long) from + limit);
        var clients = new ArrayList<RankedClient>(Math.max(0, until - from));
        if (from < until) {
            var accumulated = order.sumOfFirst(from);
            for (int at = from; at < until; at++) {
                var client = order.client(at);
                accumulated = accumulated.add(client.revenue());
                clients.add(ranked(at, client, accumulated));
            }
        }
        return clients;
    }

    private RankedClient ranked(int at, ClientRevenue client, BigInteger accumulated) {
        return new RankedClient(
                at + 1,
                client.clientId(),
                classAt(at),
                client.revenue(),
                Share.of(client.revenue(), rankedRevenue()),
                Share.of(accumulated, rankedRevenue()));
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
            case C -> order.size();
        };
    }
}
