package org.clientele.portfolio.project.http;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Supplier;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.portfolio.project.SignProject;
import org.clientele.portfolio.project.SigningProjects;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Bulk;
import org.clientele.servicedefaults.BulkItems;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.RequestKey;
import org.clientele.servicedefaults.RoleGroup;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes up to a thousand projects that any clients have signed at a time and tells what became of each. */
@RestController
@RequestMapping("/api/v1/projects/bulk")
@Access(RoleGroup.SELLERS)
class ProjectBulkController {

    private static final int MOST_ITEMS = 1_000;

    private final SigningProjects signing;
    private final BulkItems items;

    ProjectBulkController(SigningProjects signing, BulkItems items) {
        this.signing = signing;
        this.items = items;
    }

    /** A project with the client that signed it. */
    record ProjectItemBody(
            @NotBlank @Size(max = 64) String clientId,
            @NotNull @Valid ProjectBody project) {}

    record BulkProjectBody(
            @ArraySchema(schema = @Schema(implementation = ProjectItemBody.class)) @NotNull @Size(max = MOST_ITEMS)
            List<JsonNode> items)
            implements Bulk.Items {}

    /** For each item what was recorded or its problem. */
    record BulkProjectAnswer(
            @ArraySchema(schema = @Schema(oneOf = {ProjectAnswer.class, ProblemDetail.class}))
            List<Object> items) {}

    @PostMapping
    @Bulk
    BulkProjectAnswer sign(@Valid @RequestBody BulkProjectBody body, RequestKey key, Caller caller) {
        return new BulkProjectAnswer(items.answers(
                body.items(),
                ProjectItemBody.class,
                (item, at) -> asked(item, at, key),
                all -> signing.signAll(all, caller).stream()
                        .<Supplier<Object>>map(made -> () -> ProjectAnswer.of(made.get()))
                        .toList()));
    }

    private static SignProject asked(ProjectItemBody item, int at, RequestKey key) {
        var projectId = key.derivedId("project|%s|%d".formatted(item.clientId(), at));
        return new SignProject(
                projectId, item.clientId(), item.project().terms(), new CommandKey(projectId, key.bodyHash()));
    }
}
