package org.clientele.analytics.rfm;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import org.clientele.servicedefaults.Position;

/**
 * A client with its scores; sorts by revenue, the highest first, then by id.
 *
 * @param daysSince how long it is since the last signature
 */
public record ScoredClient(
        String clientId, Cell cell, LocalDate lastSignedOn, long daysSince, int projects, BigInteger revenue)
        implements Comparable<ScoredClient> {

    private static final Comparator<ScoredClient> ORDER =
            Comparator.comparing(ScoredClient::revenue).reversed().thenComparing(ScoredClient::clientId);

    @Override
    public int compareTo(ScoredClient other) {
        return ORDER.compare(this, other);
    }

    /** Where it stands in the list. */
    public Position<BigInteger> place() {
        return new Position<>(revenue, clientId);
    }
}
