package org.clientele.portfolio.project;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.jspecify.annotations.Nullable;

/** Projects in this process. */
public final class InMemoryProjects extends InMemoryAggregates<Project, ProjectEvent> implements Projects {

    public InMemoryProjects(Facts<Project, ProjectEvent> facts, Clock clock) {
        super(Project.grammar(facts), clock);
    }

    @Override
    public List<Project> of(String clientId, @Nullable String after, int limit) {
        return ofAll(List.of(clientId), Integer.MAX_VALUE).stream()
                .filter(project -> after == null || project.place().compareTo(after) < 0)
                .sorted(Comparator.comparing(Project::place).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Project> ofAll(List<String> clientIds, int limit) {
        return all().map(Versioned::state)
                .filter(project -> project.stands() && clientIds.contains(project.clientId()))
                .limit(limit)
                .toList();
    }
}
