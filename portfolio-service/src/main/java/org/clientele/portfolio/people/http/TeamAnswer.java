package org.clientele.portfolio.people.http;

import org.clientele.portfolio.people.Team;
import org.clientele.servicedefaults.Identified;
import org.jspecify.annotations.Nullable;

/** A team as it is shown. */
record TeamAnswer(String teamId, String name, @Nullable String managerId) implements Identified {

    static TeamAnswer of(Team team) {
        return new TeamAnswer(team.teamId(), team.name(), team.managerId());
    }

    @Override
    public String id() {
        return teamId;
    }
}
