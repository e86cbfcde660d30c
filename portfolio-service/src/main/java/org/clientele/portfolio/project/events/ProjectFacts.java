package org.clientele.portfolio.project.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.portfolio.project.Project;
import org.clientele.portfolio.project.ProjectEvent;
import org.clientele.portfolio.project.ProjectEvent.ProjectSigned;
import org.clientele.portfolio.project.ProjectEvent.ProjectWithdrawn;
import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The published form of what becomes of a project, in order with what becomes of its client. */
@Component
class ProjectFacts implements Facts<Project, ProjectEvent> {

    private record Header(
            String projectId,
            String clientId,
            @Nullable String leadId,
            @Nullable String conversionId,
            @Nullable String salespersonId,
            @Nullable String teamId,
            Instant at,
            By by) {

        static Header of(Project project, Instant at, By by) {
            return new Header(
                    project.projectId(),
                    project.clientId(),
                    project.origin().leadId(),
                    project.origin().conversionId(),
                    project.owner().salespersonId(),
                    project.owner().teamId(),
                    at,
                    by);
        }
    }

    /** Without the title, which may name people. */
    private record Signed(
            @JsonUnwrapped Header header,
            Money value,
            String contractType,
            LocalDate signedOn,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {

        static Signed of(Header header, Project.Terms terms) {
            return new Signed(
                    header, terms.value(), terms.contractType(), terms.signedOn(), terms.startsOn(), terms.endsOn());
        }
    }

    private record Withdrawn(@JsonUnwrapped Header header, Money value, LocalDate signedOn) {}

    @Override
    public List<Outgoing> of(Project after, Happened<ProjectEvent> happened) {
        return switch (happened.event()) {
            case ProjectSigned signed -> signed(after, Header.of(after, after.recordedAt(), happened.by()));
            case ProjectWithdrawn withdrawn -> withdrawn(after, Header.of(after, happened.at(), happened.by()));
        };
    }

    /** Said again later, it was still recorded then. */
    private static List<Outgoing> signed(Project project, Header header) {
        return fact("signed", header, Signed.of(header, project.terms()));
    }

    private static List<Outgoing> withdrawn(Project project, Header header) {
        var terms = project.terms();
        return fact("withdrawn", header, new Withdrawn(header, terms.value(), terms.signedOn()));
    }

    private static List<Outgoing> fact(String what, Header header, Object data) {
        return List.of(new Outgoing(
                "client-events", header.clientId(), header.projectId(), "client.project-" + what + ".v1", data));
    }
}
