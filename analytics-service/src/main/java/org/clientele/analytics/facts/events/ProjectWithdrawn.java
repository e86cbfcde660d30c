package org.clientele.analytics.facts.events;

import org.clientele.analytics.facts.WithdrawnProject;

/** What is read of {@code client.project-withdrawn.v1}. */
record ProjectWithdrawn(String projectId) implements RecordedEvent {

    @Override
    public WithdrawnProject fact() {
        return new WithdrawnProject(projectId);
    }
}
