package org.clientele.portfolio.project;

import java.time.Clock;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.event.By;
import org.clientele.portfolio.client.Building;
import org.clientele.portfolio.client.BuildingOnClients;
import org.clientele.portfolio.client.Client;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.NotYoursException;
import org.springframework.stereotype.Service;

/** Records what clients sign without having been leads again. */
@Service
public class SigningProjects {

    private final Projects projects;
    private final BuildingOnClients building;
    private final Clock clock;

    public SigningProjects(Projects projects, BuildingOnClients building, Clock clock) {
        this.projects = projects;
        this.building = building;
        this.clock = clock;
    }

    /**
     * Records it; a repeat of the same command gets the first.
     *
     * @throws NotYoursException if the client is out of the caller's reach
     * @throws org.clientele.portfolio.client.UnknownClientException if the client's onboarding was undone meanwhile
     */
    public Project sign(String projectId, Client client, Project.Terms terms, CommandKey key, Caller caller) {
        client.requireWithin(caller.changes());
        var unused = building.announce(new Building(projectId, client.clientId(), Building.Kind.PROJECT));
        var project = Project.signed(
                projectId, client.clientId(), Project.Origin.NONE, client.owner(), terms, clock.instant());
        return projects.create(project.beginning(key, By.http(caller.id()))).state();
    }
}
