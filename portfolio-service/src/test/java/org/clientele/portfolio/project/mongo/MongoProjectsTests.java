package org.clientele.portfolio.project.mongo;

import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.portfolio.project.Projects;
import org.clientele.portfolio.project.ProjectsContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoProjectsTests extends ProjectsContract {

    private final Projects projects =
            new MongoProjects(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK), Facts.none());

    @Override
    protected Projects projects() {
        return projects;
    }
}
