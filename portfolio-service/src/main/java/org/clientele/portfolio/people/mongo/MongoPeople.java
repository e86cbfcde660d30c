package org.clientele.portfolio.people.mongo;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.eventdelivery.former.AggregateCollection;
import org.clientele.eventdelivery.former.Aggregates;
import org.clientele.eventdelivery.former.Change;
import org.clientele.portfolio.people.People;
import org.clientele.portfolio.people.Salesperson;
import org.clientele.portfolio.people.Team;
import org.clientele.servicedefaults.VersionNeededException;
import org.springframework.stereotype.Repository;

/** Stores people and teams with their profiles in the outbox, so that every change is published. */
@Repository
class MongoPeople implements People {

    private static final String TOPIC = "salespeople";

    private final AggregateCollection<SalespersonDocument> salespeople;
    private final AggregateCollection<TeamDocument> teams;

    MongoPeople(Aggregates aggregates) {
        salespeople = aggregates.collection("salespeople", SalespersonDocument.class);
        teams = aggregates.collection("teams", TeamDocument.class);
    }

    @Override
    public Optional<Salesperson> salesperson(String salespersonId) {
        return salespeople.find(salespersonId).map(stored -> stored.state().salesperson());
    }

    @Override
    public Optional<Team> team(String teamId) {
        return teams.find(teamId).map(stored -> stored.state().team());
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
