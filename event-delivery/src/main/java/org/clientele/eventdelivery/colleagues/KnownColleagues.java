package org.clientele.eventdelivery.colleagues;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.reading.ReadFields;
import org.clientele.eventdelivery.reading.Upsert;
import org.clientele.servicedefaults.Colleagues;
import org.jspecify.annotations.Nullable;

/**
 * What a service has heard of teams: of each person and each team the newest news counts, in whatever order they come.
 * Until it has heard of them nobody leads anybody.
 */
public final class KnownColleagues implements Colleagues {

    private static final String ID = "_id";
    private static final String TEAM = "teamId";
    private static final String MANAGER = "managerId";

    private final MongoCollection<Document> members;
    private final MongoCollection<Document> teams;

    public KnownColleagues(MongoDatabase database) {
        members = database.getCollection("team-members");
        teams = database.getCollection("teams");
        Index.of(Indexes.ascending(TEAM)).on(members);
        Index.of(Indexes.ascending(MANAGER)).on(teams);
    }

    /** Somebody is in this team and in no other. */
    public Upsert member(String salespersonId, String teamId, long sequence) {
        return Upsert.newest(members, salespersonId, sequence, Updates.set(TEAM, teamId));
    }

    /** A team is led by somebody; by nobody if it is null. */
    public Upsert team(String teamId, @Nullable String managerId, long sequence) {
        return Upsert.newest(teams, teamId, sequence, ReadFields.setOrUnset(MANAGER, managerId));
    }

    /** Somebody is in no team, or a team is led by nobody; older news of them that come again change nothing. */
    public void forget(String id) {
        members.updateOne(Filters.eq(ID, id), Updates.unset(TEAM));
        teams.updateOne(Filters.eq(ID, id), Updates.unset(MANAGER));
    }

    @Override
    public List<String> inTeamOf(String person) {
        return Optional.ofNullable(members.find(Filters.eq(ID, person)).first())
                .map(member -> member.getString(TEAM))
                .map(this::inTeam)
                .orElse(List.of());
    }

    @Override
    public List<String> inTeam(String teamId) {
        return in(List.of(teamId));
    }

    @Override
    public List<String> inTeamsLedBy(String person) {
        var led = ids(teams, MANAGER, List.of(person));
        return led.isEmpty() ? List.of() : in(led);
    }

    private List<String> in(List<String> teamIds) {
        return ids(members, TEAM, teamIds);
    }

    private static List<String> ids(MongoCollection<Document> documents, String field, List<String> values) {
        return documents
                .find(Filters.in(field, values))
                .projection(Projections.include(ID))
                .map(found -> found.getString(ID))
                .into(new ArrayList<>());
    }
}
