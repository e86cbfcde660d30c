package org.clientele.servicedefaults;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Counts by key, each instance of a service for itself. A limit of so many a minute lets that many through at once,
 * then one after the other as the minute passes. Beyond so many keys some that are seen seldom are forgotten.
 *
 * @param <K> what is counted, and for whom
 */
public final class MinuteLimits<K> {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Cache<Limited<K>, Bucket> buckets;
    private final TimeMeter time;

    public MinuteLimits(Clock clock, int mostKeys) {
        this.time = new ClockTime(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(mostKeys)
                .expireAfterAccess(MINUTE.multipliedBy(2))
                .build();
    }

    private record Limited<K>(K key, int perMinute) {}

    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    /**
     * Counts one more.
     *
     * @return how long to wait before it may be, zero if it may be now
     */
    public Duration count(K key, int perMinute) {
        return count(key, perMinute, 1);
    }

    /** Counts so many more at once; more than a minute has count as many as a minute has. */
    public Duration count(K key, int perMinute, int many) {
        var probe = buckets.get(new Limited<>(key, perMinute), this::bucket)
                .tryConsumeAndReturnRemaining(Math.clamp(many, 1, perMinute));
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket(Limited<K> limited) {
        var perMinute = limited.perMinute();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .withCustomTimePrecision(time)
                .build();
    }
}
