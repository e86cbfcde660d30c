package org.clientele.portfolio.project;

import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.testkit.StoreFixture;

class InMemoryProjectsTests extends ProjectsContract {

    private final Projects projects = new InMemoryProjects(Facts.none(), StoreFixture.CLOCK);

    @Override
    protected Projects projects() {
        return projects;
    }
}
