package org.clientele.analytics.rfm;

import java.math.BigInteger;
import java.time.LocalDate;
import org.clientele.servicedefaults.Position;

/**
 * A client with its scores.
 *
 * @param daysSince how long it is since the last signature
 */
public record ScoredClient(
        String clientId, Cell cell, LocalDate lastSignedOn, long daysSince, int projects, BigInteger revenue) {

    /** Where it stands in the list. */
    public Position<BigInteger> place() {
        return new Position<>(revenue, clientId);
    }
}
