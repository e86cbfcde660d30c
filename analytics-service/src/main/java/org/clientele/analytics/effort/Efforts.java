package org.clientele.analytics.effort;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.clientele.analytics.scope.NotCounted;
import org.jspecify.annotations.Nullable;

/**
 * The time of a scope.
 *
 * @param clients those that took any, the most first
 * @param months how long the period is
 * @param minutesOn time by what it was spent on
 * @param minutesOnLeads how much of it was for leads that are no clients
 * @param isOfEverybody whether nobody's time and nobody's revenue is left out
 * @param notCounted what is in no revenue because it has no rate
 */
public record Efforts(
        List<ClientEffort> clients,
        double months,
        Map<Activity, Long> minutesOn,
        long minutesOnLeads,
        BigInteger revenue,
        boolean isOfEverybody,
        List<NotCounted> notCounted) {

    /**
     * What might be done about one of the clients. Nothing where its time or its revenue is not all there: of some
     * people's, where nothing is worth anything, or where what was signed has no rate.
     */
    public @Nullable Suggestion suggestion(ClientEffort client) {
        boolean isAllThere = isOfEverybody && revenue.signum() > 0 && notCounted.isEmpty();
        return isAllThere ? Suggestion.about(client, months) : null;
    }

    /** Those about whom something is suggested. */
    public List<ClientEffort> suggested() {
        return clients.stream().filter(client -> suggestion(client) != null).toList();
    }

    public long minutes() {
        return minutesOn.values().stream().mapToLong(Long::longValue).sum();
    }
}
