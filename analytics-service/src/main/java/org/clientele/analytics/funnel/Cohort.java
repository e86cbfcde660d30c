package org.clientele.analytics.funnel;

import java.math.BigInteger;

/**
 * What became of leads that arrived.
 *
 * @param open neither converted nor lost yet
 * @param value of the projects that the converted ones signed, in minor units of the currency asked for
 */
public record Cohort(int arrivals, int open, int converted, int lost, BigInteger value) {

    static final Cohort NOBODY = new Cohort(0, 0, 0, 0, BigInteger.ZERO);

    Cohort and(LeadStory lead, BigInteger worth) {
        return new Cohort(
                arrivals + 1,
                open + (lead.now().state().isOpen() ? 1 : 0),
                converted + (lead.won() == null ? 0 : 1),
                lost + (lead.lost() == null ? 0 : 1),
                value.add(worth));
    }
}
