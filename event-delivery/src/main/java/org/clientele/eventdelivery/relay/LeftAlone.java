package org.clientele.eventdelivery.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientele.eventdelivery.aggregate.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Outboxes that failed while others went out, each tried again after twice the time, a minute at most. */
final class LeftAlone {

    private static final Logger LOG = LoggerFactory.getLogger(LeftAlone.class);
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<Outbox, Rest> rests = new HashMap<>();

    private record Rest(Instant until, Duration length) {}

    LeftAlone(Clock clock) {
        this.clock = clock;
    }

    void add(Outbox outbox, RuntimeException failure) {
        var before = rests.get(outbox);
        var length = before == null ? SHORTEST : before.length().multipliedBy(2);
        if (before == null) {
            LOG.warn("What {} has to publish does not go out, others does: {}", outbox.name(), failure.toString());
        }
        length = length.compareTo(LONGEST) > 0 ? LONGEST : length;
        rests.put(outbox, new Rest(clock.instant().plus(length), length));
    }

    void remove(Outbox outbox) {
        if (rests.remove(outbox) != null) {
            LOG.info("What {} has to publish goes out again", outbox.name());
        }
    }

    /** Those that may be tried now. */
    List<Outbox> others(Collection<Outbox> all) {
        var now = clock.instant();
        return all.stream()
                .filter(outbox ->
                        !rests.containsKey(outbox) || !rests.get(outbox).until().isAfter(now))
                .toList();
    }
}
