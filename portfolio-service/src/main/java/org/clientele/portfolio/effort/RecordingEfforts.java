package org.clientele.portfolio.effort;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.portfolio.client.Building;
import org.clientele.portfolio.client.BuildingOnClients;
import org.clientele.portfolio.client.Clients;
import org.clientele.portfolio.client.Owner;
import org.clientele.portfolio.people.Salespeople;
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
     * @throws org.clientele.portfolio.client.UnknownClientException if there is no such client, or its onboarding was
     *     undone meanwhile
     */
    public Versioned<Effort> record(RecordEffort asked, Caller caller) {
        requireWithin(asked.clientId(), caller);
        var effort = Effort.recorded(
                asked.effortId(), asked.clientId(), spentBy(asked, caller), asked.work(), clock.instant());
        var unused = building.announce(new Building(asked.effortId(), asked.clientId(), Building.Kind.EFFORT));
        var recorded = efforts.create(effort.beginning(asked.key(), By.http(caller.id())));
        // a repeat of what was withdrawn since
        if (!recorded.state().stands()) {
            building.giveUp(asked.effortId());
        }
        return recorded;
    }

    /**
     * Takes it back; empty if the client has no such effort.
     *
     * @throws NotYoursException if the client is out of the caller's reach
     * @throws org.clientele.portfolio.client.UnknownClientException if there is no such client
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

    /** Whoever is named; otherwise the caller, if that is somebody who sells. */
    private Owner spentBy(RecordEffort asked, Caller caller) {
        var named = asked.salespersonId();
        if (named == null) {
            return known(caller.id()).orElse(Owner.NONE);
        }
        caller.changes().require("The effort of", named, named);
        return known(named).orElse(new Owner(named, null));
    }

    private Optional<Owner> known(String person) {
        return salespeople
                .find(person)
                .map(found -> new Owner(person, found.state().teamId()));
    }
}
