package org.clientele.lead.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * The order in which people with different weights take turns, over and over: after any number of turns from the first,
 * everybody had within one of their exact share.
 *
 * <p>Each turn goes, among those who would not be ahead of their share by it, to the one who has to have it soonest:
 * the quota method of Balinski and Young (The quota method of apportionment, 1975).
 */
final class Deal {

    private final List<Roster.Member> round;

    private Deal(List<Roster.Member> round) {
        this.round = round;
    }

    /** @param weights of the members, in their order, each at least 1 */
    static Deal of(List<Roster.Member> members, List<Integer> weights) {
        long sum = weights.stream().mapToLong(Integer::longValue).sum();
        long divisor = weights.stream().mapToLong(Integer::longValue).reduce(sum, Deal::commonDivisor);
        var had = new int[members.size()];
        var round = new ArrayList<Roster.Member>();
        for (long turn = 1; turn <= sum / divisor; turn++) {
            var next = next(weights, sum, had, turn);
            had[next]++;
            round.add(members.get(next));
        }
        return new Deal(round);
    }

    /** Whose share after this turn is more than they had, and whose next one is due first. */
    private static int next(List<Integer> weights, long sum, int[] had, long turn) {
        int next = -1;
        for (int i = 0; i < had.length; i++) {
            var notAhead = had[i] * sum < turn * weights.get(i);
            if (notAhead && (next < 0 || isDueBefore(had[i], weights.get(i), had[next], weights.get(next)))) {
                next = i;
            }
        }
        return next;
    }

    private static boolean isDueBefore(long had, int weight, long otherHad, int otherWeight) {
        return (had + 1) * otherWeight < (otherHad + 1) * weight;
    }

    private static long commonDivisor(long one, long other) {
        return other == 0 ? one : commonDivisor(other, one % other);
    }

    /** Everybody once, in the order of their next turns. */
    List<Roster.Member> from(long turn) {
        var from = Math.floorMod(turn, round.size());
        SequencedSet<Roster.Member> order = new LinkedHashSet<>(round.subList(from, round.size()));
        order.addAll(round.subList(0, from));
        return List.copyOf(order);
    }

    /** As it is with equal weights: the given order, begun at another place. */
    static List<Roster.Member> inTurn(List<Roster.Member> members, long turn) {
        var order = new ArrayList<>(members);
        Collections.rotate(order, -Math.floorMod(turn, members.size()));
        return order;
    }
}
