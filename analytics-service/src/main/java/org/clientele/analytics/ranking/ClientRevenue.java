package org.clientele.analytics.ranking;

import java.math.BigInteger;
import java.util.Comparator;

/**
 * What a client is worth, in minor units of the currency asked for; sorts by revenue, the highest first, then by id.
 */
public record ClientRevenue(String clientId, BigInteger revenue) implements Comparable<ClientRevenue> {

    private static final Comparator<ClientRevenue> ORDER =
            Comparator.comparing(ClientRevenue::revenue).reversed().thenComparing(ClientRevenue::clientId);

    @Override
    public int compareTo(ClientRevenue other) {
        return ORDER.compare(this, other);
    }

    boolean isZero() {
        return revenue.signum() == 0;
    }
}
