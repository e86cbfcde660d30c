package org.clientele.analytics.churn;

import java.math.BigInteger;
import java.util.List;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;

/**
 * A client with what says that it may be about to leave.
 *
 * @param salespersonId who looks after it; null if nobody does
 * @param atStake its revenue in the period, or in the one before if that is more; in minor units
 */
public record ClientAtRisk(
        String clientId, @Nullable String salespersonId, BigInteger atStake, List<ChurnSignal> signals) {

    /** Where it stands in the list. */
    public Position<BigInteger> place() {
        return new Position<>(atStake, clientId);
    }
}
