package org.clientele.portfolio.project;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.clientele.eventdelivery.event.By;
import org.clientele.portfolio.client.Building;
import org.clientele.portfolio.client.BuildingOnClients;
import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.client.UnknownClientException;
import org.clientele.servicedefaults.AtOnce;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.NotYoursException;
import org.springframework.stereotype.Service;

/** Records what clients sign without having been leads again. */
@Service
public class SigningProjects {

    private final Projects projects;
    private final BuildingOnClients building;
    private final ReturningClients returning;
    private final Clock clock;

    public SigningProjects(Projects projects, BuildingOnClients building, ReturningClients returning, Clock clock) {
        this.projects = projects;
        this.building = building;
        this.returning = returning;
        this.clock = clock;
    }

    /**
     * Records it; a repeat of the same command gets the first.
     *
     * @throws NotYoursException if the client is out of the caller's reach
     * @throws UnknownClientException if there is no such client, or its onboarding was undone meanwhile
     */
    public Project sign(SignProject asked, Caller caller) {
        return signAtOnce(List.of(asked), caller).getFirst().get();
    }

    /** Records many; each answers, when it is asked, as a single one does. */
    public List<Supplier<Project>> signAll(List<SignProject> asked, Caller caller) {
        return AtOnce.orEach(asked, all -> signAtOnce(all, caller), one -> sign(one, caller));
    }

    private List<Supplier<Project>> signAtOnce(List<SignProject> asked, Caller caller) {
        var found = building.announceFor(
                asked.stream()
                        .map(one -> new Building(one.projectId(), one.clientId(), Building.Kind.PROJECT))
                        .toList(),
                caller.changes());
        var begun = asked.stream()
                .map(one -> signed(one, Objects.requireNonNull(found.get(one.clientId())))
                        .beginning(one.key(), By.http(caller.id())))
                .toList();
        returning.by(begun, found);
        return projects.createAll(begun).stream()
                .<Supplier<Project>>map(made -> () -> made.orThrow().state())
                .toList();
    }

    private Project signed(SignProject asked, Client client) {
        return Project.signed(
                asked.projectId(),
                client.clientId(),
                Project.Origin.NONE,
                client.owner(),
                asked.terms(),
                clock.instant());
    }
}
