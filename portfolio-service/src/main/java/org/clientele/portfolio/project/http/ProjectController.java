package org.clientele.portfolio.project.http;

import jakarta.validation.Valid;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.portfolio.client.Clients;
import org.clientele.portfolio.project.Projects;
import org.clientele.portfolio.project.SignProject;
import org.clientele.portfolio.project.SigningProjects;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Cursor;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Reader;
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
    private final SigningProjects signing;

    ProjectController(Clients clients, Projects projects, SigningProjects signing) {
        this.clients = clients;
        this.projects = projects;
        this.signing = signing;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ProjectAnswer sign(
            @PathVariable String clientId, @Valid @RequestBody ProjectBody body, RequestKey key, Caller caller)
            throws NotYoursException {
        var projectId = key.derivedId("project|" + clientId);
        var asked = new SignProject(projectId, clientId, body.terms(), CommandKey.of(key));
        return ProjectAnswer.of(signing.sign(asked, caller));
    }

    @GetMapping
    @Access(RoleGroup.READERS)
    Page<ProjectAnswer> list(
            @PathVariable String clientId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit,
            Reader reader)
            throws NotYoursException {
        var unused = clients.require(clientId, reader);
        var read = projects.of(clientId, Cursor.last(cursor), limit + 1);
        return Page.of(read, limit, last -> Cursor.after(last.place())).map(ProjectAnswer::of);
    }

    @GetMapping("/{projectId}")
    @Access(RoleGroup.READERS)
    ProjectAnswer one(@PathVariable String clientId, @PathVariable String projectId, Reader reader)
            throws NotYoursException {
        var unused = clients.require(clientId, reader);
        return projects.find(clientId, projectId)
                .map(Versioned::state)
                .map(ProjectAnswer::of)
                .orElseThrow(() -> ProblemException.notFound("project", "projectId", projectId));
    }
}
