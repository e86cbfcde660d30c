package org.clientele.portfolio.project.mongo;

import java.time.Instant;
import java.time.LocalDate;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.portfolio.client.By;
import org.clientele.portfolio.project.Project;
import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;

/** The published form of what becomes of a project; the only place that knows it. */
final class ProjectFacts {

    private ProjectFacts() {}

    /** Without the title, which may name people. */
    record ProjectSigned(
            String projectId,
            String clientId,
            @Nullable String leadId,
            @Nullable String conversionId,
            @Nullable String salespersonId,
            @Nullable String teamId,
            Money value,
            String contractType,
            LocalDate signedOn,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            Instant at,
            By by) {}

    record ProjectWithdrawn(
            String projectId,
            String clientId,
            @Nullable String leadId,
            @Nullable String conversionId,
            @Nullable String salespersonId,
            @Nullable String teamId,
            Money value,
            LocalDate signedOn,
            Instant at,
            By by) {}

    static Outgoing withdrawn(Project project, Instant at, By by) {
        var event = new ProjectWithdrawn(
                project.projectId(),
                project.clientId(),
                project.leadId(),
                project.conversionId(),
                project.salespersonId(),
                project.teamId(),
                project.terms().value(),
                project.terms().signedOn(),
                at,
                by);
        return new Outgoing(
                "client-events", project.clientId(), project.projectId(), "client.project-withdrawn.v1", event);
    }

    static Outgoing signed(Project project) {
        var terms = project.terms();
        var event = new ProjectSigned(
                project.projectId(),
                project.clientId(),
                project.leadId(),
                project.conversionId(),
                project.salespersonId(),
                project.teamId(),
                terms.value(),
                terms.contractType(),
                terms.signedOn(),
                terms.startsOn(),
                terms.endsOn(),
                project.recordedAt(),
                project.by());
        return new Outgoing(
                "client-events", project.clientId(), project.projectId(), "client.project-signed.v1", event);
    }
}
