package org.clientele.notification.followup;

import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.springframework.stereotype.Service;

/** Drops what is owed to clients that turn out never to have been any. */
@Service
public class FollowingUpClients {

    private final FollowUps followUps;

    public FollowingUpClients(FollowUps followUps) {
        this.followUps = followUps;
    }

    /** Nothing is owed to this client any more; what was done stays done. */
    public void withdrawn(String clientId, CommandKey key) {
        var unused = followUps.changeAll(followUps.openOfClient(clientId).stream()
                .map(id -> Command.<FollowUp, FollowUpEvent>of(id, key, FollowUp.POLICY, FollowUp::drop))
                .toList());
    }
}
