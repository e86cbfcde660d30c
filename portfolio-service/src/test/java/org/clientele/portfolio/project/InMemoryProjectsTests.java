package org.clientele.portfolio.project;

import java.time.Clock;
import org.clientele.eventdelivery.aggregate.Facts;

class InMemoryProjectsTests extends ProjectsContract {

    private final Projects projects = new InMemoryProjects(Facts.none(), Clock.systemUTC());

    @Override
    protected Projects projects() {
        return projects;
    }
}
