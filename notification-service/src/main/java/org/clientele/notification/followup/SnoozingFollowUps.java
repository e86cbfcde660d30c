package org.clientele.notification.followup;

import java.time.Clock;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.Versioned;
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

    public Versioned<FollowUp> snooze(SnoozeFollowUp asked) {
        return followUps.change(Command.<FollowUp, FollowUpEvent>of(
                        asked.id(),
                        asked.key(),
                        asked.by(),
                        followUp -> followUp.snooze(asked.until(), clock.instant()))
                .expecting(asked.expectedVersion()));
    }
}
