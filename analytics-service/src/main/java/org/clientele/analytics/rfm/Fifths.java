package org.clientele.analytics.rfm;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntComparator;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * Members cut into fifths by a value: of n members, whoever is better than w of them has the score 1 + ⌊5·w/n⌋. Members
 * that have the same have the same score, the lower one where a cut would go through them.
 */
final class Fifths {

    private static final int FIFTHS = 5;

    private final IntToLongFunction value;
    private final IntComparator largest;
    private final Limit[] limits;

    /**
     * The best member that does not get beyond a cut; who it is matters only of those whose value is the largest long.
     */
    private record Limit(long value, int member) {}

    /**
     * Cuts members.
     *
     * @param value the better the higher; the largest long also for what is more
     * @param largest compares those whose value is the largest long, the worst first
     */
    Fifths(int[] members, IntToLongFunction value, IntComparator largest) {
        this.value = value;
        this.largest = largest;
        var sorted = Arrays.stream(members).mapToLong(value).toArray();
        Arrays.parallelSort(sorted);
        var last = largest(members);
        this.limits = IntStream.range(1, sorted.length == 0 ? 1 : FIFTHS)
                .map(cut -> (int) Math.ceilDiv((long) sorted.length * cut, FIFTHS) - 1)
                .mapToObj(place -> limit(sorted[place], place - sorted.length + last.length, last))
                .toArray(Limit[]::new);
    }

    private int[] largest(int[] members) {
        var found = Arrays.stream(members)
                .filter(member -> value.applyAsLong(member) == Long.MAX_VALUE)
                .toArray();
        IntArrays.quickSort(found, largest);
        return found;
    }

    private static Limit limit(long value, int place, int[] last) {
        return new Limit(value, value == Long.MAX_VALUE ? last[place] : -1);
    }

    /** The score of one of the members, from 1 to 5. */
    int score(int member) {
        long its = value.applyAsLong(member);
        int score = 1;
        for (var limit : limits) {
            if (its > limit.value() || (its == Long.MAX_VALUE && isBeyond(member, limit))) {
                score++;
            }
        }
        return score;
    }

    private boolean isBeyond(int member, Limit limit) {
        return limit.value() < Long.MAX_VALUE || largest.compare(member, limit.member()) > 0;
    }
}
