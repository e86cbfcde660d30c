package org.clientele.portfolio.project.mongo;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.portfolio.project.Project;
import org.jspecify.annotations.Nullable;

/**
 * A project as it is stored.
 *
 * @param place where it stands in the order of signing; no two projects share one
 * @param withdrawnAt when it was taken out of the projects, null while it is one of them
 */
public record ProjectDocument(
        @BsonId String id,
        Project project,
        String place,
        @Nullable Instant withdrawnAt) {

    ProjectDocument withdrawn(Instant at) {
        return new ProjectDocument(id, project, place, at);
    }

    static ProjectDocument of(Project project) {
        return new ProjectDocument(
                project.projectId(), project, project.terms().signedOn() + " " + project.projectId(), null);
    }
}
