package org.clientele.lead.routing;

import java.util.List;
import org.clientele.servicedefaults.Code;

/**
 * Gives the leads that meet its conditions to somebody of its target.
 *
 * @param withinWorkingHours whether somebody who works now is preferred; when nobody does, whoever works next gets it
 * @param weights of those whose weight is another one here than theirs elsewhere
 */
public record Rule(
        String name,
        Conditions conditions,
        Target target,
        Strategy strategy,
        boolean withinWorkingHours,
        List<Weight> weights) {

    /** How one of several is chosen. */
    public enum Strategy {
        ROUND_ROBIN,
        WEIGHTED,
        LEAST_LOADED;

        /** The name over HTTP. */
        public String code() {
            return Code.of(name());
        }
    }

    /** Who gets how many leads for each one of somebody whose weight is 1. */
    public record Weight(String salespersonId, int weight) {}

    int weight(Roster.Member member) {
        return weights.stream()
                .filter(one -> one.salespersonId().equals(member.salespersonId()))
                .findFirst()
                .map(Weight::weight)
                .orElse(member.availability().weight());
    }
}
