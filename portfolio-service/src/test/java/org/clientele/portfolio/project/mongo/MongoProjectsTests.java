package org.clientele.portfolio.project.mongo;

import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.portfolio.StoreFixture;
import org.clientele.portfolio.project.Projects;
import org.clientele.portfolio.project.ProjectsContract;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoProjectsTests extends ProjectsContract {

    private final Projects projects = new MongoProjects(StoreFixture.aggregates(), Facts.none());

    @Override
    protected Projects projects() {
        return projects;
    }
}
