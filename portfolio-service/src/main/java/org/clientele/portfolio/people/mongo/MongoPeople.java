package org.clientele.portfolio.people.mongo;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.eventdelivery.former.AggregateCollection;
import org.clientele.eventdelivery.former.Aggregates;
import org.clientele.eventdelivery.former.Change;
import org.clientele.portfolio.people.People;
import org.clientele.portfolio.people.Salesperson;
import org.clientele.portfolio.people.Team;
import org.clientele.servicedefaults.VersionNeededException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Stores people and teams with their profiles in the outbox, so that every change is published. */
@Repository
class MongoPeople implements People {

    private static final String TOPIC = "salespeople";
    private static final String ID = "_id";

    private final AggregateCollection<SalespersonDocument> salespeople;
    private final AggregateCollection<TeamDocument> teams;

    MongoPeople(Aggregates aggregates) {
        salespeople = aggregates.collection("salespeople", SalespersonDocument.class);
        teams = aggregates.collection("teams", TeamDocument.class);
    }

    @Override
    public Optional<Versioned<Salesperson>> salesperson(String salespersonId) {
        return salespeople
                .find(salespersonId)
                .map(stored -> new Versioned<>(
                        stored.id(), stored.version(), stored.state().salesperson()));
    }

    @Override
    public Optional<Versioned<Team>> team(String teamId) {
        return teams.find(teamId)
                .map(stored -> new Versioned<>(
                        stored.id(), stored.version(), stored.state().team()));
    }

    @Override
    public List<Salesperson> salespeople(@Nullable String after, int limit) {
        return page(salespeople, after, limit)
                .map(SalespersonDocument::salesperson)
                .into(new ArrayList<>());
    }

    @Override
    public List<Team> teams(@Nullable String after, int limit) {
        return page(teams, after, limit).map(TeamDocument::team).into(new ArrayList<>());
    }

    private static <S extends Record> FindIterable<S> page(
            AggregateCollection<S> collection, @Nullable String after, int limit) {
        return collection
                .documents()
                .find(after == null ? Filters.empty() : Filters.gt(ID, after))
                .sort(Sorts.ascending(ID))
                .limit(limit);
    }

    @Override
    public Put put(Salesperson salesperson, OptionalLong expected) {
        var document = SalespersonDocument.of(salesperson);
        var profile = new Outgoing(TOPIC, document.id(), document.id(), "salesperson.profile.v1", document.profile());
        return put(salespeople, document.id(), Change.to(document).with(profile), expected);
    }

    @Override
    public Put put(Team team, OptionalLong expected) {
        var document = TeamDocument.of(team);
        var profile = new Outgoing(TOPIC, document.id(), document.id(), "team.profile.v1", document.profile());
        return put(teams, document.id(), Change.to(document).with(profile), expected);
    }

    private static <S extends Record> Put put(
            AggregateCollection<S> collection, String id, Change<S> wanted, OptionalLong expected) {
        if (collection.find(id).isEmpty()) {
            if (expected.isPresent()) {
                throw new StaleVersionException(id, expected.getAsLong(), 0);
            }
            var created = collection.create(wanted, oneTime());
            if (!created.repeated()) {
                return new Put(created.version(), true);
            }
        }
        var changed = expected.isPresent()
                ? collection.change(id, expected.getAsLong(), oneTime(), now -> orUnchanged(now, wanted))
                : collection.change(id, oneTime(), now -> onlyUnchanged(id, now, wanted));
        return new Put(changed.version(), false);
    }

    private static <S> Change<S> orUnchanged(S now, Change<S> wanted) {
        return now.equals(wanted.state()) ? Change.none(now) : wanted;
    }

    private static <S> Change<S> onlyUnchanged(String id, S now, Change<S> wanted) {
        if (!now.equals(wanted.state())) {
            throw new VersionNeededException(id);
        }
        return Change.none(now);
    }

    /** Putting is repeatable by itself. */
    private static CommandKey oneTime() {
        return new CommandKey(UUID.randomUUID().toString(), null);
    }
}
