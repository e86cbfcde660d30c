package org.clientele.analytics.effort;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.clientele.analytics.scope.NotCounted;

/**
 * The time of a scope.
 *
 * @param clients those that took any, the most first
 * @param months how long the period is
 * @param minutesOn time by what it was spent on
 * @param minutesOnLeads how much of it was for leads that are no clients
 * @param notCounted what is in no revenue because it has no rate
 */
public record Efforts(
        List<ClientEffort> clients,
        double months,
        Map<Activity, Long> minutesOn,
        long minutesOnLeads,
        BigInteger revenue,
        List<NotCounted> notCounted) {

    public long minutes() {
        return minutesOn.values().stream().mapToLong(Long::longValue).sum();
    }
}
