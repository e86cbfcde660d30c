package org.clientele.portfolio.people;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.portfolio.people.TeamEvent.TeamDescribed;
import org.clientele.servicedefaults.VersionNeededException;
import org.jspecify.annotations.Nullable;

/** A team of salespeople and who leads it. */
public record Team(String teamId, String name, @Nullable String managerId) {

    public static Aggregate<Team, TeamEvent> grammar(Facts<Team, TeamEvent> facts) {
        return Aggregate.of("teams", Team.class, Team::teamId, Team::after, facts);
    }

    public Team after(TeamEvent event) {
        return switch (event) {
            case TeamDescribed described -> described.description();
        };
    }

    /**
     * Makes it what is described.
     *
     * @param isSeen whether whoever describes it knows what it is now
     * @throws VersionNeededException if that would change something unseen
     */
    public List<TeamEvent> describe(Team description, boolean isSeen) {
        if (equals(description)) {
            return List.of();
        }
        if (!isSeen) {
            throw new VersionNeededException(teamId);
        }
        return List.of(new TeamDescribed(description));
    }
}
