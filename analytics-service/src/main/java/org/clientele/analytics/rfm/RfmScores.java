package org.clientele.analytics.rfm;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.clientele.analytics.ranking.SignedByClient;
import org.clientele.analytics.scope.NotCounted;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;

/**
 * The scores of all clients that signed anything in scope and have not left: recency by the day of the last signature,
 * frequency by the number of projects, monetary value by the revenue of them all. Each is cut into {@link Fifths} of
 * these clients by itself; 5 is the latest, the most often and the most.
 *
 * <p>Recency, frequency and monetary value as in Hughes, Strategic Database Marketing, 1994, and Bult and Wansbeek,
 * Optimal Selection for Direct Mail, Marketing Science 14, 1995. There the three are cut one within the other; here
 * each by itself, so that a score does not depend on the others, and those that are equal are not divided.
 */
public final class RfmScores {

    private final SignedByClient signed;
    private final LocalDate day;
    private final int[] members;
    private final Fifths recency;
    private final Fifths frequency;
    private final Fifths monetary;

    /** @param day from which days are counted back */
    public RfmScores(SignedByClient signed, LocalDate day) {
        this.signed = signed;
        this.day = day;
        this.members = signed.members();
        this.recency = new Fifths(members, signed::lastSignedOn, Integer::compare);
        this.frequency = new Fifths(members, signed::projects, Integer::compare);
        this.monetary = new Fifths(members, signed::revenueAtMost, signed::compareRevenue);
    }

    /** Whether a client signed anything, by its number in the facts; others have no scores. */
    public boolean has(int client) {
        return signed.isMember(client);
    }

    /** The score of a client that has any, from 1 to 5. */
    public int recency(int client) {
        return recency.score(client);
    }

    /** The score of a client that has any, from 1 to 5. */
    public int frequency(int client) {
        return frequency.score(client);
    }

    /** The score of a client that has any, from 1 to 5. */
    public int monetary(int client) {
        return monetary.score(client);
    }

    /** How many clients have scores. */
    public int clients() {
        return members.length;
    }

    public BigInteger revenue() {
        return Arrays.stream(members).mapToObj(signed::revenue).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** What has no rate. */
    public List<NotCounted> notCounted() {
        return signed.notCounted();
    }

    /** The cells that have clients, the best first. */
    public List<CellTotal> cells() {
        var totals = new HashMap<Cell, CellTotal>();
        for (int client : members) {
            var cell = cell(client);
            totals.put(
                    cell,
                    totals.getOrDefault(cell, CellTotal.none(cell))
                            .and(signed.projects(client), signed.revenue(client)));
        }
        return totals.values().stream()
                .sorted((one, other) -> one.cell().compareTo(other.cell()))
                .toList();
    }

    /**
     * Those in such cells, by revenue, the most first, then by id.
     *
     * @param after only those that come after this place, if there is one, whether anybody still holds it or not
     */
    public List<ScoredClient> clients(Predicate<Cell> wanted, @Nullable Position<BigInteger> after, int limit) {
        var first = new PriorityQueue<Integer>(((Comparator<Integer>) this::compare).reversed());
        for (int client : members) {
            if (wanted.test(cell(client)) && (after == null || comesAfter(client, after))) {
                first.add(client);
                if (first.size() > limit) {
                    first.remove();
                }
            }
        }
        return first.stream().sorted(this::compare).map(this::scored).toList();
    }

    private int compare(int client, int other) {
        int byRevenue = signed.compareRevenue(client, other);
        return byRevenue == 0 ? signed.compareIds(client, other) : -byRevenue;
    }

    private boolean comesAfter(int client, Position<BigInteger> after) {
        int byRevenue = after.value().compareTo(signed.revenue(client));
        return byRevenue == 0 ? signed.id(client).compareTo(after.id()) > 0 : byRevenue > 0;
    }

    private Cell cell(int client) {
        return new Cell(recency(client), frequency(client), monetary(client));
    }

    private ScoredClient scored(int client) {
        var last = LocalDate.ofEpochDay(signed.lastSignedOn(client));
        return new ScoredClient(
                signed.id(client),
                cell(client),
                last,
                Math.max(0, ChronoUnit.DAYS.between(last, day)),
                signed.projects(client),
                signed.revenue(client));
    }
}
