package org.clientele.analytics.scope;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * What is in scope but in no figure, because its currency has no rate on its day.
 *
 * @param amount in minor units of its own currency
 */
public record NotCounted(String currency, int projects, BigInteger amount) {

    public NotCounted and(NotCounted other) {
        return new NotCounted(currency, projects + other.projects, amount.add(other.amount));
    }

    /** One of each currency, by currency. */
    public static List<NotCounted> together(Collection<NotCounted> all) {
        var byCurrency = new TreeMap<String, NotCounted>();
        all.forEach(one -> byCurrency.merge(one.currency(), one, NotCounted::and));
        return List.copyOf(byCurrency.values());
    }

    /** One of each currency, the one of the most projects where some are part of others; by currency. */
    public static List<NotCounted> mostOfEach(Collection<NotCounted> all) {
        var byCurrency = new TreeMap<String, NotCounted>();
        all.forEach(one -> byCurrency.merge(
                one.currency(), one, (before, more) -> more.projects > before.projects ? more : before));
        return List.copyOf(byCurrency.values());
    }
}
