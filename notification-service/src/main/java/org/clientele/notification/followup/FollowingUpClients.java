package org.clientele.notification.followup;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.springframework.stereotype.Service;

/** Drops what is owed to clients that leave, or turn out never to have been any. */
@Service
public class FollowingUpClients {

    private static final int PAGE = 500;

    private final FollowUps followUps;
    private final Departures departures;

    public FollowingUpClients(FollowUps followUps, Departures departures) {
        this.followUps = followUps;
        this.departures = departures;
    }

    /** Nothing is owed to this client any more; what was done stays done. */
    public void withdrawn(String clientId, CommandKey key) {
        drop(clientId, key);
    }

    /**
     * What was owed to this client is not owed any more. What is planned for it afterwards stays, however often this is
     * heard: somebody means to win it back, or it came back since.
     */
    public void left(String clientId, long sequence, CommandKey key) {
        if (sequence > departures.newest(clientId)) {
            drop(clientId, key);
            departures.keep(clientId, sequence);
        }
    }

    /** This client is one again; that it had left before is old news. */
    public void returned(String clientId, long sequence) {
        departures.keep(clientId, sequence);
    }

    /** Page by page: what is dropped is not owed any more. */
    private void drop(String clientId, CommandKey key) {
        List<String> page;
        do {
            page = followUps.openOfClient(clientId, PAGE);
            var unused = followUps.changeAll(page.stream()
                    .map(id -> Command.<FollowUp, FollowUpEvent>of(id, key, FollowUp.POLICY, FollowUp::drop))
                    .toList());
        } while (page.size() == PAGE);
    }
}
