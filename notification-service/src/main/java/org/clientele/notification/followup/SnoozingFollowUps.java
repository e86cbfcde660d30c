package org.clientele.notification.followup;

import java.time.Clock;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.NotYoursException;
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

    /**
     * Plans it for a later time.
     *
     * @throws NotYoursException if somebody else owes it and only own ones may be changed
     * @throws FollowUpClosedException if it was done or cancelled before
     * @throws SnoozedIntoPastException if that time is over
     */
    public Versioned<FollowUp> snooze(SnoozeFollowUp asked) {
        return followUps.change(asked.command().to(followUp -> followUp.snooze(asked.until(), clock.instant())));
    }
}
