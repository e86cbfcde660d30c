package org.clientele.portfolio.people.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.clientele.eventdelivery.aggregate.Change;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.portfolio.people.Team;
import org.clientele.servicedefaults.Identified;
import org.jspecify.annotations.Nullable;

/** A team as it is shown. */
record TeamAnswer(
        String teamId,
        String name,
        @Nullable String managerId,
        @Nullable @JsonUnwrapped Change change) implements Identified {

    static TeamAnswer of(Versioned<Team> kept) {
        var team = kept.state();
        return new TeamAnswer(team.teamId(), team.name(), team.managerId(), kept.change());
    }

    @Override
    public String id() {
        return teamId;
    }
}
