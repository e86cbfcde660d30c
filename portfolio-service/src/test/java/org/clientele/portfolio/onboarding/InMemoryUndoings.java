package org.clientele.portfolio.onboarding;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;

/** Undoings in this process. */
public final class InMemoryUndoings extends InMemoryAggregates<Undoing, UndoingEvent> implements Undoings {

    public InMemoryUndoings(Facts<Undoing, UndoingEvent> facts, Clock clock) {
        super(Undoing.grammar(facts), clock);
    }

    @Override
    public List<Undoing> openOf(Collection<String> clientIds) {
        return all().map(Versioned::state)
                .filter(undoing -> undoing.isOpen() && clientIds.contains(undoing.clientId()))
                .toList();
    }
}
