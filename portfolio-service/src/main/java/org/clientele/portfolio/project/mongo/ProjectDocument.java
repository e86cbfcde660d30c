package org.clientele.portfolio.project.mongo;

import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.portfolio.project.Project;

/**
 * A project as it is stored.
 *
 * @param place where it stands in the order of signing; no two projects share one
 */
public record ProjectDocument(@BsonId String id, Project project, String place) {

    static ProjectDocument of(Project project) {
        return new ProjectDocument(
                project.projectId(), project, project.terms().signedOn() + " " + project.projectId());
    }
}
