package org.clientele.portfolio.people.mongo;

import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.portfolio.people.Team;
import org.jspecify.annotations.Nullable;

/** A team as it is stored. */
public record TeamDocument(
        @BsonId String id, String name, @Nullable String managerId) {

    static TeamDocument of(Team team) {
        return new TeamDocument(team.teamId(), team.name(), team.managerId());
    }

    Team team() {
        return new Team(id, name, managerId);
    }

    TeamProfile profile() {
        return new TeamProfile(id, name, managerId);
    }

    /** What is published of a team. */
    record TeamProfile(String teamId, String name, @Nullable String managerId) {}
}
