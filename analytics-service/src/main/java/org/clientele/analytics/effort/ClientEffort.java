package org.clientele.analytics.effort;

import java.math.BigInteger;
import java.util.Comparator;
import org.clientele.servicedefaults.Position;

/**
 * What time a client took and what it is worth, beside all clients; sorts by minutes, the most first, then by id.
 *
 * @param revenue in minor units of the currency asked for
 * @param former whether it has left
 */
public record ClientEffort(
        String clientId, long minutes, long allMinutes, BigInteger revenue, BigInteger allRevenue, boolean former)
        implements Comparable<ClientEffort> {

    private static final Comparator<ClientEffort> ORDER =
            Comparator.comparingLong(ClientEffort::minutes).reversed().thenComparing(ClientEffort::clientId);

    @Override
    public int compareTo(ClientEffort other) {
        return ORDER.compare(this, other);
    }

    /** Where it stands in the list. */
    public Position<Long> place() {
        return new Position<>(minutes, clientId);
    }

    /** Whether its share of the time is at least so many times its share of the revenue. */
    boolean isAtLeast(int times) {
        var time = BigInteger.valueOf(minutes).multiply(allRevenue);
        var worth = revenue.multiply(BigInteger.valueOf(allMinutes)).multiply(BigInteger.valueOf(times));
        return time.compareTo(worth) >= 0;
    }

    /** The minutes beyond those that it would take if time followed revenue; 0 if it takes fewer. */
    public long excessMinutes() {
        if (allRevenue.signum() == 0) {
            return minutes;
        }
        var fair = revenue.multiply(BigInteger.valueOf(allMinutes)).divide(allRevenue);
        return Math.max(0, BigInteger.valueOf(minutes).subtract(fair).longValueExact());
    }
}
