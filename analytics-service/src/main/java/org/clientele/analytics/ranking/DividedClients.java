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
        var amounts = left.isEmpty() ? sums : new AmountsOfSome(sums, client -> !left.get(client));
        return new RevenueOrder(sums.membersWithout(left), amounts);
    }

    /** The order of those that left. */
    RevenueOrder former() {
        return new RevenueOrder(sums.membersAmong(left), new AmountsOfSome(sums, left::get));
    }
}
