package org.clientele.notification.followup;

import java.time.Clock;
import java.util.Optional;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.springframework.stereotype.Service;

/** Takes in what is said about salespeople and makes up for not having known it earlier. */
@Service
public class LearningSalespeople {

    private final Salespeople salespeople;
    private final FollowUps followUps;
    private final Reminding reminding;
    private final Clock clock;

    public LearningSalespeople(Salespeople salespeople, FollowUps followUps, Reminding reminding, Clock clock) {
        this.salespeople = salespeople;
        this.followUps = followUps;
        this.reminding = reminding;
        this.clock = clock;
    }

    public void learn(Salesperson salesperson, long sequence, CommandKey key) {
        salespeople.keep(salesperson, sequence);
        followUps.provisionalOf(salesperson.id()).forEach(id -> settle(id, key));
        reminding.addressArrived(salesperson.id());
    }

    public void forget(String salespersonId) {
        salespeople.forget(salespersonId);
    }

    /** Gives a follow-up its proper time if its owner is known by now. */
    void settle(String followUpId, CommandKey key) {
        followUps.change(followUpId, key, this::settled);
    }

    private Optional<FollowUpEvent> settled(FollowUp followUp) {
        FirstContact policy = followUp.firstContact();
        if (policy == null) {
            return Optional.empty();
        }
        return salespeople
                .find(followUp.salespersonId())
                .flatMap(owner -> followUp.settle(owner.firstContactBy(policy.assignedAt()), clock.instant()));
    }
}
