package org.clientele.portfolio.effort;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.jspecify.annotations.Nullable;

/** Efforts in this process. */
public final class InMemoryEfforts extends InMemoryAggregates<Effort, EffortEvent> implements Efforts {

    public InMemoryEfforts(Facts<Effort, EffortEvent> facts, Clock clock) {
        super(Effort.grammar(facts), clock);
    }

    @Override
    public List<Effort> of(String clientId, @Nullable String after, int limit) {
        return all().map(Versioned::state)
                .filter(effort -> effort.stands() && effort.clientId().equals(clientId))
                .filter(effort -> after == null || effort.place().compareTo(after) < 0)
                .sorted(Comparator.comparing(Effort::place).reversed())
                .limit(limit)
                .toList();
    }
}
