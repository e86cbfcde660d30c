package org.clientele.analytics.scope;

import java.math.BigInteger;

/**
 * What is in scope but in no figure, because its currency has no rate on its day.
 *
 * @param amount in minor units of its own currency
 */
public record NotCounted(String currency, int projects, BigInteger amount) {

    public NotCounted and(NotCounted other) {
        return new NotCounted(currency, projects + other.projects, amount.add(other.amount));
    }
}
