package org.clientele.portfolio.project.http;

import java.time.Instant;
import java.time.LocalDate;
import org.clientele.portfolio.project.Project;
import org.clientele.servicedefaults.Identified;
import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;

/** A project as it is shown. */
record ProjectAnswer(
        String projectId,
        String clientId,
        @Nullable String leadId,
        @Nullable String conversionId,
        @Nullable String salespersonId,
        @Nullable String teamId,
        String title,
        Money value,
        String contractType,
        LocalDate signedOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Instant recordedAt)
        implements Identified {

    @Override
    public String id() {
        return projectId;
    }

    static ProjectAnswer of(Project project) {
        var terms = project.terms();
        return new ProjectAnswer(
                project.projectId(),
                project.clientId(),
                project.leadId(),
                project.conversionId(),
                project.salespersonId(),
                project.teamId(),
                terms.title(),
                terms.value(),
                terms.contractType(),
                terms.signedOn(),
                terms.startsOn(),
                terms.endsOn(),
                project.recordedAt());
    }
}
