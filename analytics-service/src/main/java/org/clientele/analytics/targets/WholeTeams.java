package org.clientele.analytics.targets;

import org.clientele.servicedefaults.Colleagues;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Reach;
import org.springframework.stereotype.Component;

/**
 * Tells whether a team is within reach: that is, everybody who is in it. What a team is to sell says nothing beside the
 * figures of a part of it.
 */
@Component
public class WholeTeams {

    private final Colleagues colleagues;

    WholeTeams(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    public boolean isWithin(String teamId, Reach reach) {
        if (reach.isEverybody()) {
            return true;
        }
        var members = colleagues.inTeam(teamId);
        return !members.isEmpty() && members.stream().allMatch(reach::contains);
    }

    /** @throws NotYoursException if it is not */
    void require(String teamId, Reach reach) {
        if (!isWithin(teamId, reach)) {
            throw new NotYoursException("The team", teamId);
        }
    }
}
