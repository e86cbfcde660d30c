package org.clientele.notification.followup;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Optional;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.former.Stored;
import org.clientele.notification.followup.FollowUpEvent.FollowUpPlanned;
import org.springframework.stereotype.Service;

/** Closes follow-ups that were done and plans what comes next. */
@Service
public class CompletingFollowUps {

    private static final String NEXT = "next-step";

    private final FollowUps followUps;
    private final Clock clock;

    public CompletingFollowUps(FollowUps followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    /** The same however often a completion is repeated, so that there is one next follow-up at most. */
    static String nextId(String followUpId) {
        return UuidCreator.getNameBasedSha1(followUpId + "|next").toString();
    }

    public Stored<FollowUp> complete(CompleteFollowUp asked) {
        return followUps.change(asked.id(), asked.expectedVersion(), asked.key(), followUp -> {
            var done = followUp.complete(completion(asked), clock.instant(), asked.by());
            // Before this one closes, so that a crash in between leaves one too many and never none.
            planNext(followUp, asked);
            return Optional.of(done);
        });
    }

    private static Completion completion(CompleteFollowUp asked) {
        return new Completion(asked.outcome(), asked.minutes(), asked.next() == null ? null : nextId(asked.id()));
    }

    private void planNext(FollowUp done, CompleteFollowUp asked) {
        var next = asked.next();
        if (next == null) {
            return;
        }
        var due = new DueTime(next.dueLocal(), next.zone() == null ? done.due().zone() : next.zone());
        var reason = next.reason() == null ? NEXT : next.reason();
        var followUp =
                FollowUp.planned(nextId(done.id()), done.salespersonId(), done.subject(), reason, done.note(), due);
        followUps.plan(
                new FollowUpPlanned(followUp, clock.instant(), asked.by()),
                new CommandKey(asked.key().key(), null));
    }
}
