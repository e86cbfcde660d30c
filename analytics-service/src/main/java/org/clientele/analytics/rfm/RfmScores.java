package org.clientele.analytics.rfm;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.clientele.analytics.ranking.SignedByClient;
import org.clientele.analytics.scope.NotCounted;

/**
 * The scores of all clients that signed anything in scope: recency by the day of the last signature, frequency by the
 * number of projects, monetary value by the revenue of them all. Each is cut into {@link Fifths} of these clients by
 * itself; 5 is the latest, the most often and the most.
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
        this.recency = new Fifths(members, signed::compareLastSigned);
        this.frequency = new Fifths(
                members, (client, other) -> Integer.compare(signed.projects(client), signed.projects(other)));
        this.monetary = new Fifths(members, signed::compareRevenue);
    }

    /** Whether a client signed anything, by its number in the facts; others have no scores. */
    public boolean has(int client) {
        return signed.projects(client) > 0;
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

    /** Those in such cells, by revenue, the most first. */
    public List<ScoredClient> clients(Predicate<Cell> wanted) {
        return IntStream.of(members)
                .filter(client -> wanted.test(cell(client)))
                .mapToObj(this::scored)
                .sorted()
                .toList();
    }

    private Cell cell(int client) {
        return new Cell(recency(client), frequency(client), monetary(client));
    }

    private ScoredClient scored(int client) {
        var last = signed.lastSignedOn(client);
        return new ScoredClient(
                signed.id(client),
                cell(client),
                last,
                Math.max(0, ChronoUnit.DAYS.between(last, day)),
                signed.projects(client),
                signed.revenue(client));
    }
}
