package org.clientele.analytics.ranking;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Members in the order of their revenue, the highest first, then by id. Who is worth about the same lies in one bucket,
 * whose sum is known; a bucket is sorted when somebody asks for a place in it. So whoever wants to know where the
 * classes end, or a page of a list, does not wait until a million are sorted. All sums are exact.
 */
final class RevenueOrder {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private final Amounts amounts;
    private final int[] members;
    /** The first place of each bucket, and the end. */
    private final IntArrayList starts = new IntArrayList();
    /** What is before each bucket, and in all. */
    private final List<BigInteger> before = new ArrayList<>();

    private final BitSet sorted = new BitSet();
    private final int withRevenue;

    RevenueOrder(int[] unordered, Amounts amounts) {
        this.amounts = amounts;
        this.members = new int[unordered.length];
        var buckets = new RevenueBuckets(unordered, amounts);
        buckets.scatter(members);
        buckets.forEachFromTheHighest((start, sum) -> {
            starts.add(start);
            before.add(sum);
        });
        starts.add(members.length);
        before.add(buckets.total());
        withRevenue = members.length - buckets.withoutRevenue();
    }

    int size() {
        return members.length;
    }

    /** How many are worth more than nothing; they come first. */
    int withRevenue() {
        return withRevenue;
    }

    BigInteger total() {
        return before.getLast();
    }

    /** The member at a place, from 0 on. */
    synchronized int at(int place) {
        sort(bucketAt(place));
        return members[place];
    }

    ClientRevenue client(int place) {
        int member = at(place);
        return new ClientRevenue(amounts.id(member), amounts.revenue(member));
    }

    /** What somebody is worth; nothing if they are none of the members. */
    Optional<ClientRevenue> client(String id) {
        var member = amounts.member(id);
        return member.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClientRevenue(id, amounts.revenue(member.getAsInt())));
    }

    BigInteger revenue(int place) {
        return amounts.revenue(at(place));
    }

    /** What the best so many are worth together. */
    synchronized BigInteger sumOfFirst(int count) {
        if (count >= withRevenue) {
            return total();
        }
        int bucket = bucketAt(count);
        if (starts.getInt(bucket) < count) {
            sort(bucket);
        }
        return before.get(bucket).add(sum(starts.getInt(bucket), count));
    }

    /** How many of the best are needed, at least, for this share of the total. */
    int reaching(int percent) {
        var wanted = total().multiply(BigInteger.valueOf(percent));
        if (wanted.signum() == 0) {
            return 0;
        }
        int bucket = bucketReaching(wanted);
        int place = starts.getInt(bucket);
        var accumulated = before.get(bucket);
        while (accumulated.multiply(HUNDRED).compareTo(wanted) < 0) {
            accumulated = accumulated.add(amounts.revenue(at(place)));
            place++;
        }
        return place;
    }

    /** The last bucket before which the share is not reached. */
    private int bucketReaching(BigInteger wanted) {
        int found = Collections.binarySearch(
                before, wanted, (sum, limit) -> sum.multiply(HUNDRED).compareTo(limit) < 0 ? -1 : 1);
        return -found - 2;
    }

    /** The place of the first one that comes after this one, whether anybody still holds it or not. */
    int after(ClientRevenue place) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (client(middle).compareTo(place) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private BigInteger sum(int from, int to) {
        var sum = BigInteger.ZERO;
        for (int place = from; place < to; place++) {
            sum = sum.add(amounts.revenue(members[place]));
        }
        return sum;
    }

    private int bucketAt(int place) {
        int found = Collections.binarySearch(starts, place);
        return found >= 0 ? found : -found - 2;
    }

    private void sort(int bucket) {
        if (!sorted.get(bucket)) {
            IntArrays.quickSort(members, starts.getInt(bucket), starts.getInt(bucket + 1), this::compare);
            sorted.set(bucket);
        }
    }

    private int compare(int member, int other) {
        int byKey = Long.compare(amounts.key(other), amounts.key(member));
        if (byKey == 0 && amounts.key(member) == Long.MAX_VALUE) {
            byKey = amounts.revenue(other).compareTo(amounts.revenue(member));
        }
        return byKey == 0 ? amounts.compareIds(member, other) : byKey;
    }
}
