package org.clientele.portfolio.project.events;

import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.portfolio.project.Project;
import org.clientele.portfolio.project.ProjectEvent;

/** The facts about projects, for twins that publish. */
public final class ProjectFactsFixture {

    private ProjectFactsFixture() {}

    public static Facts<Project, ProjectEvent> facts() {
        return new ProjectFacts();
    }
}
