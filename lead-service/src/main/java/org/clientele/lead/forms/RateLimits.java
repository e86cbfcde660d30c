package org.clientele.lead.forms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;

/**
 * Counts how often forms are sent, each instance of the service for itself. A limit of so many a minute lets that many
 * through at once, then one after the other as the minute passes.
 */
@Service
class RateLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** For what is sent to forms that nobody has read lately, if there are such forms. */
    private static final Limits UNREAD = new Limits(1_000, 100);

    private static final String ANY = "";

    /** Beyond so many senders those who have not been seen for longest are forgotten. */
    private static final int MOST_SENDERS = 100_000;

    private final Cache<Counted, Bucket> buckets;
    private final TimeMeter time;

    RateLimits(Clock clock) {
        this.time = new ClockTime(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_SENDERS)
                .expireAfterAccess(MINUTE.multipliedBy(2))
                .build();
    }

    private record Counted(String key, String network, boolean beforehand, int perMinute) {}

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
     * Counts that a form is sent.
     *
     * @return how long to wait before it is sent again, zero if it may be sent now
     */
    Duration count(Sending sending, Limits limits) {
        return count(sending, sending.key(), limits);
    }

    /** The same where nobody knows the form: a sender is counted over all of these keys, whichever they try. */
    Duration countUnread(Sending sending) {
        return count(sending, ANY, UNREAD);
    }

    private Duration count(Sending sending, String keyOfSender, Limits limits) {
        var beforehand = sending.isAskedBeforehand();
        var network = sending.sender().network();
        var ofSender = count(new Counted(keyOfSender, network, beforehand, limits.perMinuteAndSender()));
        return ofSender.isZero() ? count(new Counted(sending.key(), ANY, beforehand, limits.perMinute())) : ofSender;
    }

    private Duration count(Counted counted) {
        var probe = buckets.get(counted, this::bucket).tryConsumeAndReturnRemaining(1);
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket(Counted counted) {
        var perMinute = counted.perMinute();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .withCustomTimePrecision(time)
                .build();
    }
}
