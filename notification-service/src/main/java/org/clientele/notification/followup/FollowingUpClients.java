package org.clientele.notification.followup;

import java.time.Clock;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.springframework.stereotype.Service;

/** Drops what is owed to clients that turn out never to have been any. */
@Service
public class FollowingUpClients {

    private final FollowUps followUps;
    private final Clock clock;

    public FollowingUpClients(FollowUps followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    /** Nothing is owed to this client any more; what was done stays done. */
    public void withdrawn(String clientId, CommandKey key) {
        followUps
                .openOfClient(clientId)
                .forEach(id -> followUps.change(id, key, followUp -> followUp.drop(clock.instant())));
    }
}
