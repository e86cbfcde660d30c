package org.clientele.portfolio.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.event.By;
import org.clientele.portfolio.client.Owner;
import org.clientele.portfolio.project.ProjectEvent.ProjectSigned;
import org.clientele.portfolio.project.ProjectEvent.ProjectWithdrawn;
import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;

/** What a client signed, and who sold it. */
public record Project(
        String projectId, String clientId, Origin origin, Owner owner, Terms terms, Instant recordedAt, State state) {

    /** Whether it counts. */
    public enum State {
        SIGNED,
        WITHDRAWN
    }

    /** The lead that signed and its conversion; none if it was a client by then. */
    public record Origin(@Nullable String leadId, @Nullable String conversionId) {

        public static final Origin NONE = new Origin(null, null);
    }

    /** What was agreed; it does not end before it starts. */
    public record Terms(
            String title,
            Money value,
            String contractType,
            LocalDate signedOn,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    /** How projects change, are published, and are found: those of a client in the order in which they were signed. */
    public static Aggregate<Project, ProjectEvent> grammar(Facts<Project, ProjectEvent> facts) {
        return Aggregate.of("projects", Project.class, Project::projectId, Project::after, facts)
                .foundBy(project -> Map.of("place", project.place()));
    }

    /** A client signs it. */
    public static Project signed(
            String projectId, String clientId, Origin origin, Owner owner, Terms terms, Instant recordedAt) {
        return new Project(projectId, clientId, origin, owner, terms, recordedAt, State.SIGNED);
    }

    /** It is recorded under this key. */
    public Beginning<Project, ProjectEvent> beginning(CommandKey key, By by) {
        return new Beginning<>(this, key, by, List.of(new ProjectSigned()));
    }

    /** It is recorded as part of its conversion, which makes repeats the same. */
    public Beginning<Project, ProjectEvent> beginning(By by) {
        return beginning(new CommandKey(Objects.requireNonNullElse(origin.conversionId(), projectId), null), by);
    }

    public Project after(ProjectEvent event) {
        return switch (event) {
            case ProjectSigned signed -> this;
            case ProjectWithdrawn withdrawn ->
                new Project(projectId, clientId, origin, owner, terms, recordedAt, State.WITHDRAWN);
        };
    }

    /** Takes it out of the projects, as if it had never been signed. */
    public List<ProjectEvent> withdraw() {
        return stands() ? List.of(new ProjectWithdrawn()) : List.of();
    }

    /** Says once more what became of it. */
    public List<ProjectEvent> sayAgain() {
        return List.of(stands() ? new ProjectSigned() : new ProjectWithdrawn());
    }

    public boolean stands() {
        return state == State.SIGNED;
    }

    /** Where it stands in the order of signing, from which a list goes on; no two projects share a place. */
    public String place() {
        return terms.signedOn() + " " + projectId;
    }
}
