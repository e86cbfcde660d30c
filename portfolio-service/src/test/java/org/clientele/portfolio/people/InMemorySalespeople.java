package org.clientele.portfolio.people;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.jspecify.annotations.Nullable;

/** Salespeople in this process. */
public final class InMemorySalespeople extends InMemoryAggregates<Salesperson, SalespersonEvent>
        implements Salespeople {

    public InMemorySalespeople(Facts<Salesperson, SalespersonEvent> facts, Clock clock) {
        super(Salesperson.grammar(facts), clock);
    }

    @Override
    public List<String> inTeams(Collection<String> teamIds) {
        return all().map(Versioned::state)
                .filter(person -> teamIds.contains(person.teamId()))
                .map(Salesperson::salespersonId)
                .toList();
    }

    @Override
    public List<Versioned<Salesperson>> page(@Nullable String after, int limit) {
        return all().filter(person -> after == null || person.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(Versioned::id))
                .limit(limit)
                .toList();
    }
}
