package org.clientele.analytics.ranking;

import java.util.BitSet;

/**
 * What all clients in scope are worth, divided into those that stay and those that left.
 *
 * @param left by their numbers, those in scope and others
 */
record DividedClients(ClientSums sums, BitSet left) {

    /** The order of those that stay. */
    RevenueOrder staying() {
        return left.isEmpty()
                ? new RevenueOrder(sums.membersWithout(left), sums)
                : new RevenueOrder(sums.membersWithout(left), new AmountsOfSome(sums, client -> !left.get(client)));
    }

    /** The order of those that left. */
    RevenueOrder former() {
        return new RevenueOrder(sums.membersAmong(left), new AmountsOfSome(sums, left::get));
    }
}
