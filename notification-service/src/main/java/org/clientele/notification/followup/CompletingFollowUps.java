package org.clientele.notification.followup;

import java.time.Clock;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.NotYoursException;
import org.springframework.stereotype.Service;

/** Closes follow-ups that were done and plans what comes next: what the one that closes it wants, and nobody else. */
@Service
public class CompletingFollowUps {

    private final FollowUps followUps;
    private final OwnSubjects subjects;
    private final Clock clock;

    public CompletingFollowUps(FollowUps followUps, OwnSubjects subjects, Clock clock) {
        this.followUps = followUps;
        this.subjects = subjects;
        this.clock = clock;
    }

    /**
     * Closes it. A crash after the first step leaves a next step that is due: {@link FiringFollowUps} plans it.
     *
     * @throws NotYoursException if somebody else owes it, or has the lead or client for which more shall be planned,
     *     and only own ones may be changed
     * @throws FollowUpClosedException if it was done or cancelled before
     */
    public Versioned<FollowUp> complete(CompleteFollowUp asked) {
        if (asked.next() != null) {
            requireOpenSubject(asked.command());
        }
        var done = followUps.change(asked.command().to(followUp -> followUp.complete(asked, clock.instant())));
        var next = done.state().next();
        if (next.isEmpty()) {
            return done;
        }
        followUps.create(next.get());
        return followUps.change(Command.of(done.id(), CommandKey.once(), FollowUp.POLICY, FollowUp::nextIsPlanned));
    }

    private void requireOpenSubject(FollowUpCommand command) {
        followUps
                .find(command.followUpId())
                .filter(found -> found.state().state().isOpen())
                .ifPresent(found -> subjects.requireOpen(found.state().action().subject(), command.author()));
    }
}
