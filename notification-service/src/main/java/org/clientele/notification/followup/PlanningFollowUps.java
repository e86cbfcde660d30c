package org.clientele.notification.followup;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.clientele.eventdelivery.former.Stored;
import org.clientele.notification.followup.FollowUpEvent.FollowUpPlanned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Plans follow-ups that somebody asks for. */
@Service
public class PlanningFollowUps {

    private final FollowUps followUps;
    private final Salespeople salespeople;
    private final Clock clock;

    public PlanningFollowUps(FollowUps followUps, Salespeople salespeople, Clock clock) {
        this.followUps = followUps;
        this.salespeople = salespeople;
        this.clock = clock;
    }

    /**
     * Plans it; asked again with the same key it answers with the first one.
     *
     * @throws UnknownZoneException if no zone was given and the owner's is not known
     */
    public Stored<FollowUp> plan(PlanFollowUp asked) {
        var followUp = FollowUp.planned(
                asked.id(),
                asked.owner(),
                asked.subject(),
                asked.reason(),
                asked.note(),
                due(asked.owner(), asked.dueLocal(), asked.zone()));
        return followUps.plan(new FollowUpPlanned(followUp, clock.instant(), asked.by()), asked.key());
    }

    private DueTime due(String owner, LocalDateTime local, @Nullable ZoneId zone) {
        return new DueTime(local, zone == null ? zoneOf(owner) : zone);
    }

    private ZoneId zoneOf(String owner) {
        return salespeople.find(owner).map(Salesperson::zone).orElseThrow(() -> new UnknownZoneException(owner));
    }
}
