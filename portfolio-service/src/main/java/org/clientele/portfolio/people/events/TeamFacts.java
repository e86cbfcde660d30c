package org.clientele.portfolio.people.events;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.portfolio.people.Team;
import org.clientele.portfolio.people.TeamEvent;
import org.clientele.portfolio.people.TeamEvent.TeamDescribed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The profile that everybody reads of a team. */
@Component
class TeamFacts implements Facts<Team, TeamEvent> {

    private record Profile(
            String teamId, String name, @Nullable String managerId) {}

    @Override
    public List<Outgoing> of(Team after, Happened<TeamEvent> happened) {
        return switch (happened.event()) {
            case TeamDescribed described ->
                List.of(Outgoing.of(
                        "salespeople",
                        after.teamId(),
                        "team.profile.v1",
                        new Profile(after.teamId(), after.name(), after.managerId())));
        };
    }
}
