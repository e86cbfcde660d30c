package org.clientele.notification.followup;

import java.time.Clock;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.springframework.stereotype.Service;

/** Closes follow-ups that were done and plans what comes next: what the one that closes it wants, and nobody else. */
@Service
public class CompletingFollowUps {

    private final FollowUps followUps;
    private final Clock clock;

    public CompletingFollowUps(FollowUps followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    /** A crash after the first step leaves a next step that is due: {@link FiringFollowUps} plans it. */
    public Versioned<FollowUp> complete(CompleteFollowUp asked) {
        var done = followUps.change(Command.<FollowUp, FollowUpEvent>of(
                        asked.id(), asked.key(), asked.by(), followUp -> followUp.complete(asked, clock.instant()))
                .expecting(asked.expectedVersion()));
        var next = done.state().next();
        if (next.isEmpty()) {
            return done;
        }
        followUps.create(next.get());
        return followUps.change(Command.of(done.id(), CommandKey.once(), FollowUp.POLICY, FollowUp::nextIsPlanned));
    }
}
