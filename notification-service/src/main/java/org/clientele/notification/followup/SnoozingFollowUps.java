package org.clientele.notification.followup;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.former.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts follow-ups off. */
@Service
public class SnoozingFollowUps {

    private final FollowUps followUps;
    private final Clock clock;

    public SnoozingFollowUps(FollowUps followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    /** {@code until} may depend on the follow-up's zone. */
    public Stored<FollowUp> snooze(
            String id, @Nullable Long expectedVersion, Function<FollowUp, DueTime> until, By by, CommandKey key) {
        return followUps.change(
                id,
                expectedVersion,
                key,
                followUp -> Optional.of(followUp.snooze(until.apply(followUp), clock.instant(), by)));
    }
}
