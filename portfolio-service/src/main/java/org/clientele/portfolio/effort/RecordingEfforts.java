package org.clientele.portfolio.effort;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.portfolio.client.Building;
import org.clientele.portfolio.client.BuildingOnClients;
import org.clientele.portfolio.client.Clients;
import org.clientele.portfolio.client.Owner;
import org.clientele.portfolio.client.UnknownClientException;
import org.clientele.portfolio.people.Salespeople;
import org.clientele.servicedefaults.AtOnce;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.NotYoursException;
import org.springframework.stereotype.Service;

/** Records what time was spent on clients, and takes that back. */
@Service
public class RecordingEfforts {

    private final Efforts efforts;
    private final Clients clients;
    private final BuildingOnClients building;
    private final Salespeople salespeople;
    private final Clock clock;

    public RecordingEfforts(
            Efforts efforts, Clients clients, BuildingOnClients building, Salespeople salespeople, Clock clock) {
        this.efforts = efforts;
        this.clients = clients;
        this.building = building;
        this.salespeople = salespeople;
        this.clock = clock;
    }

    /**
     * Records it; a repeat of the same command gets the first.
     *
     * @throws NotYoursException if the client, or whoever is named, is out of the caller's reach
     * @throws UnknownClientException if there is no such client, or its onboarding was undone meanwhile
     */
    public Versioned<Effort> record(RecordEffort asked, Caller caller) {
        return recordAtOnce(List.of(asked), caller).getFirst().get();
    }

    /** Records many; each answers, when it is asked, as a single one does. */
    public List<Supplier<Versioned<Effort>>> recordAll(List<RecordEffort> asked, Caller caller) {
        return AtOnce.orEach(asked, all -> recordAtOnce(all, caller), one -> record(one, caller));
    }

    private List<Supplier<Versioned<Effort>>> recordAtOnce(List<RecordEffort> asked, Caller caller) {
        var people = people(asked, caller);
        var unused = building.announceFor(
                asked.stream()
                        .map(one -> new Building(one.effortId(), one.clientId(), Building.Kind.EFFORT))
                        .toList(),
                caller.changes());
        var begun = asked.stream()
                .map(one -> Effort.recorded(one.effortId(), one.clientId(), people.of(one), one.work(), clock.instant())
                        .beginning(one.key(), By.http(caller.id())))
                .toList();
        return efforts.createAll(begun).stream()
                .<Supplier<Versioned<Effort>>>map(made -> () -> kept(made.orThrow()))
                .toList();
    }

    private Versioned<Effort> kept(Versioned<Effort> effort) {
        // a repeat of what was withdrawn since
        if (!effort.state().stands()) {
            building.giveUp(effort.id());
        }
        return effort;
    }

    /**
     * Takes it back; empty if the client has no such effort.
     *
     * @throws NotYoursException if the client is out of the caller's reach
     * @throws UnknownClientException if there is no such client
     */
    public Optional<Versioned<Effort>> withdraw(
            String clientId, String effortId, OptionalLong expected, Caller caller) {
        requireWithin(clientId, caller);
        return efforts.find(clientId, effortId).map(found -> withdraw(found.id(), expected, By.http(caller.id())));
    }

    private Versioned<Effort> withdraw(String effortId, OptionalLong expected, By by) {
        var withdrawn =
                efforts.change(Command.<Effort, EffortEvent>of(effortId, CommandKey.once(), by, Effort::withdraw)
                        .expecting(expected));
        building.giveUp(effortId);
        return withdrawn;
    }

    private void requireWithin(String clientId, Caller caller) {
        clients.require(clientId).state().requireWithin(caller.changes());
    }

    private SpentBy people(List<RecordEffort> asked, Caller caller) {
        var named = asked.stream()
                .map(RecordEffort::salespersonId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        named.forEach(person -> caller.changes().require("The effort of", person, person));
        named.add(caller.id());
        var teams = salespeople.findAll(named).stream()
                .collect(Collectors.toMap(Versioned::id, found -> found.state().teamId()));
        return new SpentBy(caller.id(), teams);
    }

    /** Whoever is named; otherwise the caller, if that is somebody who sells. */
    private record SpentBy(String caller, Map<String, String> teams) {

        Owner of(RecordEffort asked) {
            var named = asked.salespersonId();
            if (named == null) {
                return teams.containsKey(caller) ? new Owner(caller, teams.get(caller)) : Owner.NONE;
            }
            return new Owner(named, teams.get(named));
        }
    }
}
