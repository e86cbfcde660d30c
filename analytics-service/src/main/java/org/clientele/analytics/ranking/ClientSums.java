package org.clientele.analytics.ranking;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalInt;
import org.clientele.analytics.facts.Ids;

/**
 * The sum of each client, exact however large. Amounts below 2^40, of which no sum of eight million is more than a long
 * can hold, are added up in place; the few larger ones apart.
 */
public final class ClientSums implements Amounts {

    private static final long LARGE = 1L << 40;
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final long NOT_COUNTED = 0;
    private static final long NOTHING = 1;

    private final Ids clients;
    /** One more than the sum, so that a new array counts nobody. */
    private final long[] sums;

    private final Int2ObjectOpenHashMap<BigInteger> large = new Int2ObjectOpenHashMap<>();
    private int counted;

    public ClientSums(Ids clients) {
        this.clients = clients;
        this.sums = new long[clients.size()];
    }

    /** What is more for a client, which counts from now on. */
    public void add(int client, long amount) {
        count(client);
        if (amount < LARGE) {
            sums[client] += amount;
        } else {
            large.merge(client, BigInteger.valueOf(amount), BigInteger::add);
        }
    }

    /** Lets a client count, with whatever is added to it. */
    void count(int client) {
        if (sums[client] == NOT_COUNTED) {
            sums[client] = NOTHING;
            counted++;
        }
    }

    public boolean isCounted(int client) {
        return sums[client] != NOT_COUNTED;
    }

    /** The numbers of those that count, but for some. */
    int[] membersWithout(BitSet some) {
        var members = new int[counted];
        int next = 0;
        for (int client = 0; client < sums.length; client++) {
            if (isCounted(client) && !some.get(client)) {
                members[next] = client;
                next++;
            }
        }
        return next == counted ? members : Arrays.copyOf(members, next);
    }

    /** The numbers of those that count among some. */
    int[] membersAmong(BitSet some) {
        return some.stream().filter(this::isCounted).toArray();
    }

    @Override
    public long key(int client) {
        return large.isEmpty() || !large.containsKey(client)
                ? sums[client] - NOTHING
                : revenue(client).min(MOST).longValueExact();
    }

    @Override
    public BigInteger revenue(int client) {
        var small = BigInteger.valueOf(sums[client] - NOTHING);
        var more = large.get(client);
        return more == null ? small : small.add(more);
    }

    @Override
    public String id(int client) {
        return clients.id(client);
    }

    @Override
    public OptionalInt member(String id) {
        int client = clients.find(id);
        boolean isMember = client != Ids.UNKNOWN && client < sums.length && isCounted(client);
        return isMember ? OptionalInt.of(client) : OptionalInt.empty();
    }

    @Override
    public int compareIds(int client, int other) {
        return clients.compare(client, other);
    }
}
