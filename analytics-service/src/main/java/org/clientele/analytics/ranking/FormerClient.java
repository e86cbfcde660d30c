package org.clientele.analytics.ranking;

import java.math.BigInteger;
import java.time.LocalDate;

/**
 * A client that left, and what it signed before.
 *
 * @param revenue in minor units of the currency asked for
 * @param leftOn the first day on which it was none
 * @param reason a code of the organisation
 */
public record FormerClient(String clientId, BigInteger revenue, LocalDate leftOn, String reason) {

    /** Its place in the order. */
    public ClientRevenue place() {
        return new ClientRevenue(clientId, revenue);
    }
}
