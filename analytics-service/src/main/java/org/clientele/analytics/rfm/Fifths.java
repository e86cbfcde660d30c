package org.clientele.analytics.rfm;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntComparator;

/**
 * Members cut into fifths by how they compare: of n members, whoever is better than w of them has the score 1 +
 * ⌊5·w/n⌋. Members that compare as equal have the same score, the lower one where a cut would go through them.
 */
final class Fifths {

    private static final int FIFTHS = 5;

    private final IntComparator order;
    private final int[] limits;

    /** @param order the worst first */
    Fifths(int[] members, IntComparator order) {
        this.order = order;
        var sorted = members.clone();
        IntArrays.parallelQuickSort(sorted, order);
        this.limits = new int[sorted.length == 0 ? 0 : FIFTHS - 1];
        for (int limit = 0; limit < limits.length; limit++) {
            long below = Math.ceilDiv((long) sorted.length * (limit + 1), FIFTHS);
            limits[limit] = sorted[(int) below - 1];
        }
    }

    /** The score of one of the members, from 1 to 5. */
    int score(int member) {
        int score = 1;
        for (int limit : limits) {
            if (order.compare(member, limit) > 0) {
                score++;
            }
        }
        return score;
    }
}
