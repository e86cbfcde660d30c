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
public class RateLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);

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

    private record Counted(String formId, String sender, int perMinute) {}

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
     * @param sender the address that it is sent from
     * @return how long to wait before it is sent again, zero if it may be sent now
     */
    public Duration count(Form form, String sender) {
        var ofSender = count(new Counted(form.formId(), sender, form.form().perMinuteAndSender()));
        return ofSender.isZero()
                ? count(new Counted(form.formId(), "", form.form().perMinute()))
                : ofSender;
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
