package org.clientele.analytics.funnel;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long some things took. */
final class Days {

    private static final double MILLIS_OF_A_DAY = 24 * 60 * 60 * 1000;

    private final LongArrayList millis = new LongArrayList();

    /** What ended before it began took no time. */
    void add(Instant begun, Instant ended) {
        millis.add(Math.max(0, Duration.between(begun, ended).toMillis()));
    }

    /** In milliseconds, the shortest first. */
    long[] sorted() {
        millis.sort(null);
        return millis.toLongArray();
    }

    /** The time within which this share of them was done: the nearest rank. Null if there was none. */
    @Nullable
    Double within(double share) {
        if (millis.isEmpty()) {
            return null;
        }
        millis.sort(null);
        int rank = (int) Math.ceil(share * millis.size());
        return Math.round(10 * millis.getLong(Math.max(0, rank - 1)) / MILLIS_OF_A_DAY) / 10.0;
    }
}
