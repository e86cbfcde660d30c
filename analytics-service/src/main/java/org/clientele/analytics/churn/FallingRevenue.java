package org.clientele.analytics.churn;

import java.math.BigInteger;

/**
 * A client is worth much less than it was in the period before.
 *
 * @param revenue of the period, in minor units of the currency asked for
 * @param before the same of the period before
 */
public record FallingRevenue(BigInteger revenue, BigInteger before) implements ChurnSignal {

    @Override
    public SignalKind kind() {
        return SignalKind.FALLING_REVENUE;
    }
}
