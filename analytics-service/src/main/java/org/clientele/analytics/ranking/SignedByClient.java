package org.clientele.analytics.ranking;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.Ids;
import org.clientele.analytics.scope.NotCounted;
import org.clientele.analytics.scope.Scope;

/**
 * What each client signed in scope: how much, how often and when last, by the numbers of the facts. A project without a
 * rate counts in none of the three. Clients that had left by the last day that counts are no members.
 */
public final class SignedByClient {

    private final Ids clients;
    private final ClientSums sums;
    private final int[] projects;
    private final int[] lastDays;
    private final BitSet left;
    private final List<NotCounted> notCounted;

    private SignedByClient(Facts facts, ScopedProjects signed, BitSet left) {
        this.left = left;
        this.clients = facts.dictionary().clients();
        this.sums = new ClientSums(clients);
        this.projects = new int[clients.size()];
        this.lastDays = new int[clients.size()];
        Arrays.fill(lastDays, Integer.MIN_VALUE);
        signed.forEach((block, at, amount) -> {
            int client = block.client(at);
            sums.add(client, amount);
            projects[client]++;
            lastDays[client] = Math.max(lastDays[client], day(block.signedOn()));
        });
        this.notCounted = signed.notCounted();
    }

    public static SignedByClient of(Facts facts, Scope scope, Rates.Into rates) {
        var clients = facts.clients().asOf(scope.moment().asOfMillis());
        var selection = new Selection(scope, clients, facts.dictionary());
        var left = facts.departures().leftBy(scope.lastDay(), scope.moment().asOfMillis());
        return new SignedByClient(facts, new ScopedProjects(facts, scope, selection, rates), left);
    }

    /** The numbers of those who signed anything. */
    public int[] members() {
        return sums.membersWithout(left);
    }

    /** Whether it is one of them. */
    public boolean isMember(int client) {
        return projects(client) > 0 && !left.get(client);
    }

    public String id(int client) {
        return clients.id(client);
    }

    /** How many projects a client signed, 0 for one that came later than this was counted. */
    public int projects(int client) {
        return client < projects.length ? projects[client] : 0;
    }

    /** In minor units of the currency of the scope; 0 for whoever signed nothing. */
    public BigInteger revenue(int client) {
        return projects(client) == 0 ? BigInteger.ZERO : sums.revenue(client);
    }

    /** The revenue, or {@link Long#MAX_VALUE} if it is more. */
    public long revenueAtMost(int client) {
        return projects(client) == 0 ? 0 : sums.key(client);
    }

    /** The day of the last one, since 1970-01-01, for whoever signed any. */
    public long lastSignedOn(int client) {
        return lastDays[client];
    }

    /** By what they signed for, the least first. */
    public int compareRevenue(int client, int other) {
        int byKey = Long.compare(sums.key(client), sums.key(other));
        return byKey == 0 && sums.key(client) == Long.MAX_VALUE
                ? sums.revenue(client).compareTo(sums.revenue(other))
                : byKey;
    }

    /** As their ids compare. */
    public int compareIds(int client, int other) {
        return clients.compare(client, other);
    }

    /** What has no rate. */
    public List<NotCounted> notCounted() {
        return notCounted;
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
