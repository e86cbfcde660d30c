package org.clientele.analytics.effort;

import org.clientele.servicedefaults.Code;
import org.jspecify.annotations.Nullable;

/**
 * What might be done about a client that takes more time than it is worth; a fact with figures, people decide.
 *
 * <p>The rules look at the share of a client in all time and in all revenue of the period: to spend time in the
 * proportion of revenue is the even case, of index 1.
 */
public enum Suggestion {
    /** At least an hour a month, and at least twice the share of the revenue. */
    REDUCE,
    /** At least an hour a month, and no revenue, or at least five times the share of it. */
    PART_GENTLY;

    private static final int LEAST_MINUTES_A_MONTH = 60;
    private static final int REDUCE_FROM = 2;
    private static final int PART_FROM = 5;

    /** The name in requests and answers. */
    public String code() {
        return Code.of(name());
    }

    /** None for a client that takes little, is worth its time, or has left. */
    static @Nullable Suggestion about(ClientEffort client, double months) {
        if (client.former() || client.minutes() < LEAST_MINUTES_A_MONTH * months) {
            return null;
        }
        if (client.isAtLeast(PART_FROM)) {
            return PART_GENTLY;
        }
        return client.isAtLeast(REDUCE_FROM) ? REDUCE : null;
    }
}
