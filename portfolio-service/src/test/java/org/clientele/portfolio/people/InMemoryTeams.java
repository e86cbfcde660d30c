package org.clientele.portfolio.people;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.jspecify.annotations.Nullable;

/** Teams in this process. */
public final class InMemoryTeams extends InMemoryAggregates<Team, TeamEvent> implements Teams {

    public InMemoryTeams(Facts<Team, TeamEvent> facts, Clock clock) {
        super(Team.grammar(facts), clock);
    }

    @Override
    public List<String> ledBy(String managerId) {
        return all().map(Versioned::state)
                .filter(team -> managerId.equals(team.managerId()))
                .map(Team::teamId)
                .toList();
    }

    @Override
    public List<Versioned<Team>> page(@Nullable String after, int limit) {
        return all().filter(team -> after == null || team.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(Versioned::id))
                .limit(limit)
                .toList();
    }
}
