package org.clientele.portfolio.project.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.portfolio.client.Building;
import org.clientele.portfolio.client.BuildingOnClients;
import org.clientele.portfolio.client.By;
import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.client.Clients;
import org.clientele.portfolio.project.Project;
import org.clientele.portfolio.project.Projects;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Cursor;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes and shows what clients sign. */
@RestController
@RequestMapping("/api/v1/clients/{clientId}/projects")
@Access(RoleGroup.SELLERS)
class ProjectController {

    private final Clients clients;
    private final Projects projects;
    private final BuildingOnClients building;
    private final Clock clock;

    ProjectController(Clients clients, Projects projects, BuildingOnClients building, Clock clock) {
        this.clients = clients;
        this.building = building;
        this.projects = projects;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ProjectAnswer sign(
            @PathVariable String clientId, @Valid @RequestBody ProjectBody body, RequestKey key, Caller caller)
            throws NotYoursException {
        var client = clients.require(clientId).client();
        requireOwn(client, caller);
        var projectId = key.derivedId("project|" + clientId);
        var unused = building.announce(new Building(projectId, clientId, Building.Kind.PROJECT));
        var project = new Project(
                projectId,
                clientId,
                null,
                null,
                client.salespersonId(),
                client.teamId(),
                body.terms(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                By.http(caller.id()));
        return ProjectAnswer.of(projects.sign(project, CommandKey.of(key)));
    }

    private static void requireOwn(Client client, Caller caller) {
        if (caller.changesOnlyItsOwn() && !client.isLookedAfterBy(caller.id())) {
            throw new NotYoursException("The client", client.clientId());
        }
    }

    @GetMapping
    @Access(RoleGroup.READERS)
    Page<ProjectAnswer> list(
            @PathVariable String clientId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var unused = clients.require(clientId);
        var after = cursor == null ? null : Cursor.decode(cursor, 1).values().getFirst();
        var page = Page.of(projects.of(clientId, after, limit + 1), limit, last -> Cursor.after(last.place()));
        return new Page<>(
                page.items().stream()
                        .map(placed -> ProjectAnswer.of(placed.project()))
                        .toList(),
                page.next());
    }

    @GetMapping("/{projectId}")
    @Access(RoleGroup.READERS)
    ProjectAnswer one(@PathVariable String clientId, @PathVariable String projectId) {
        return projects.ofAll(List.of(clientId)).stream()
                .filter(project -> project.projectId().equals(projectId))
                .findFirst()
                .map(ProjectAnswer::of)
                .orElseThrow(() -> ProblemException.notFound("project", "projectId", projectId));
    }
}
