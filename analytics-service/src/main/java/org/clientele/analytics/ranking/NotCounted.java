package org.clientele.analytics.ranking;

import java.math.BigInteger;
import java.util.Comparator;

/**
 * What is in scope but in no figure, because its currency has no rate on its day.
 *
 * @param amount in minor units of its own currency
 */
public record NotCounted(String currency, int projects, BigInteger amount) {

    static final Comparator<NotCounted> ORDER = Comparator.comparing(NotCounted::currency);

    NotCounted and(NotCounted other) {
        return new NotCounted(currency, projects + other.projects, amount.add(other.amount));
    }
}
