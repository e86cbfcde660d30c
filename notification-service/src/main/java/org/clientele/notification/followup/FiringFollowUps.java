package org.clientele.notification.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.springframework.stereotype.Service;

/**
 * Lets follow-ups happen whose instant has come. What this calls for is there before it happens, so that no crash loses
 * it; one that changes in between is left for the next time.
 */
@Service
public class FiringFollowUps {

    private final FollowUps followUps;
    private final Reminding reminding;

    public FiringFollowUps(FollowUps followUps, Reminding reminding) {
        this.followUps = followUps;
        this.reminding = reminding;
    }

    /** Fires those that are due; what one of them throws is thrown after the others have happened. */
    public void fire(List<String> ids, Instant now) {
        var prepared = new ArrayList<FollowUp>();
        var failures = new ArrayList<RuntimeException>();
        for (var followUp : due(ids, now)) {
            try {
                prepare(followUp);
                prepared.add(followUp);
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        var unused = followUps.changeAll(
                prepared.stream().map(FiringFollowUps::firing).toList());
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private List<FollowUp> due(List<String> ids, Instant now) {
        return followUps.findAll(ids).stream()
                .map(Versioned::state)
                .filter(followUp -> followUp.isDue(now))
                .toList();
    }

    private void prepare(FollowUp followUp) {
        if (followUp.state() == FollowUpState.PLANNED) {
            reminding.prepare(followUp);
        }
        followUp.next().ifPresent(followUps::create);
    }

    private static Command<FollowUp, FollowUpEvent> firing(FollowUp prepared) {
        return Command.of(
                prepared.followUpId(), CommandKey.once(), FollowUp.POLICY, followUp -> followUp.fire(prepared));
    }
}
