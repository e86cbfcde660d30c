package org.clientele.analytics.churn;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.Optional;
import org.clientele.analytics.ranking.ClientSums;

/**
 * What each client is worth in the period and in the one before.
 *
 * @param incomplete the clients of whom something has no rate, so that nothing can be said of their revenue
 */
record RevenueChange(ChurnRules rules, ClientSums recent, ClientSums before, BitSet incomplete) {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    BigInteger atStake(int client) {
        return sum(recent, client).max(sum(before, client));
    }

    boolean isFalling(int client) {
        if (!before.isCounted(client) || incomplete.get(client)) {
            return false;
        }
        if (recent.isCounted(client) && recent.key(client) >= before.key(client)) {
            return false;
        }
        var limit = before.revenue(client).multiply(BigInteger.valueOf(rules.fallingBelowPercent()));
        return sum(recent, client).multiply(HUNDRED).compareTo(limit) < 0;
    }

    Optional<ChurnSignal> signal(int client) {
        return isFalling(client)
                ? Optional.of(new FallingRevenue(sum(recent, client), before.revenue(client)))
                : Optional.empty();
    }

    private static BigInteger sum(ClientSums sums, int client) {
        return sums.isCounted(client) ? sums.revenue(client) : BigInteger.ZERO;
    }
}
