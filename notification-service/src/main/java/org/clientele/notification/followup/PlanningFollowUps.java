package org.clientele.notification.followup;

import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.NotYoursException;
import org.springframework.stereotype.Service;

/** Plans follow-ups that somebody asks for. */
@Service
public class PlanningFollowUps {

    private final FollowUps followUps;
    private final Salespeople salespeople;
    private final OwnSubjects subjects;

    public PlanningFollowUps(FollowUps followUps, Salespeople salespeople, OwnSubjects subjects) {
        this.followUps = followUps;
        this.salespeople = salespeople;
        this.subjects = subjects;
    }

    /**
     * Plans it; asked again with the same key it answers with the first one.
     *
     * @throws NotYoursException if it is for somebody else, or for somebody else's lead or client, and the author may
     *     change only what is its own
     * @throws UnknownZoneException if no zone was given and the owner's is not known
     */
    public Versioned<FollowUp> plan(PlanFollowUp asked) {
        var author = asked.author();
        author.requireMayChangeWhatIsOwedBy(asked.owner());
        subjects.requireOpen(asked.action().subject(), author);
        var plan = Plan.by(asked.owner(), due(asked.owner(), asked.due()));
        return followUps.create(FollowUp.planned(asked.id(), asked.action(), plan, asked.key(), author.by()));
    }

    private DueTime due(String owner, LocalDue due) {
        return due.zone() == null
                ? salespeople
                        .find(owner)
                        .map(known -> due.orIn(known.zone()))
                        .orElseThrow(() -> new UnknownZoneException(owner))
                : due.orIn(due.zone());
    }
}
