package org.clientele.analytics.ranking;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A client at its place in the ranking.
 *
 * @param rank 1 for the first
 * @param cumulativeShare share of the revenue of all clients up to and with this one
 */
public record RankedClient(
        int rank,
        String clientId,
        ClientClass clientClass,
        BigInteger revenue,
        BigDecimal revenueShare,
        BigDecimal cumulativeShare) {

    /** Its place in the order. */
    public ClientRevenue place() {
        return new ClientRevenue(clientId, revenue);
    }
}
