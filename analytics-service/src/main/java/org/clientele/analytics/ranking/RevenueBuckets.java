package org.clientele.analytics.ranking;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/**
 * Members by the leading eleven bits of what they are worth: up to 1,023 each amount has a bucket of its own, above
 * that those that differ by less than a thousandth may share one.
 */
final class RevenueBuckets {

    private static final int BITS = 10;
    private static final int ONE_EACH = 1 << BITS;
    private static final int BUCKETS = (Long.SIZE - BITS) * ONE_EACH;
    private static final long LOW = 0xffff_ffffL;

    interface Taker {

        /**
         * Takes one bucket.
         *
         * @param before the sum of all buckets above this one
         */
        void take(int start, BigInteger before);
    }

    private final int[] unordered;
    private final Amounts amounts;
    private final int[] counts = new int[BUCKETS];
    /** Both halves of the sums, which no sum of two thousand million longs makes overflow. */
    private final long[] lowSums = new long[BUCKETS];

    private final long[] highSums = new long[BUCKETS];
    /** What is above the largest long. */
    private final Map<Integer, BigInteger> rest = new HashMap<>();

    RevenueBuckets(int[] unordered, Amounts amounts) {
        this.unordered = unordered;
        this.amounts = amounts;
        for (int member : unordered) {
            count(member, amounts.key(member));
        }
    }

    private void count(int member, long key) {
        int bucket = bucket(key);
        counts[bucket]++;
        lowSums[bucket] += key & LOW;
        highSums[bucket] += key >>> Integer.SIZE;
        if (key == Long.MAX_VALUE) {
            rest.merge(bucket, amounts.revenue(member).subtract(BigInteger.valueOf(key)), BigInteger::add);
        }
    }

    int withoutRevenue() {
        return counts[0];
    }

    BigInteger total() {
        var total = BigInteger.ZERO;
        for (int bucket = 1; bucket < BUCKETS; bucket++) {
            if (counts[bucket] > 0) {
                total = total.add(sum(bucket));
            }
        }
        return total;
    }

    /** Tells the place at which each bucket that has members begins. */
    void forEachFromTheHighest(Taker taker) {
        var before = BigInteger.ZERO;
        int start = 0;
        for (int bucket = BUCKETS - 1; bucket >= 0; bucket--) {
            if (counts[bucket] > 0) {
                taker.take(start, before);
                start += counts[bucket];
                before = before.add(sum(bucket));
            }
        }
    }

    /** Puts everybody into its bucket, the highest first. */
    void scatter(int[] members) {
        var next = new int[BUCKETS];
        int start = 0;
        for (int bucket = BUCKETS - 1; bucket >= 0; bucket--) {
            next[bucket] = start;
            start += counts[bucket];
        }
        for (int member : unordered) {
            int bucket = bucket(amounts.key(member));
            members[next[bucket]] = member;
            next[bucket]++;
        }
    }

    private BigInteger sum(int bucket) {
        return BigInteger.valueOf(highSums[bucket])
                .shiftLeft(Integer.SIZE)
                .add(BigInteger.valueOf(lowSums[bucket]))
                .add(rest.getOrDefault(bucket, BigInteger.ZERO));
    }

    private static int bucket(long key) {
        if (key < ONE_EACH) {
            return (int) key;
        }
        int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(key) - BITS;
        return shift * ONE_EACH + (int) (key >>> shift);
    }
}
