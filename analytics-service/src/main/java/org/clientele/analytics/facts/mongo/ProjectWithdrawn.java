package org.clientele.analytics.facts.mongo;

import org.clientele.analytics.facts.WithdrawnProject;
import org.jspecify.annotations.Nullable;

/** What is read of {@code client.project-withdrawn.v1}. */
record ProjectWithdrawn(@Nullable String projectId) {

    WithdrawnProject project() {
        return new WithdrawnProject(Required.field("projectId", projectId));
    }
}
