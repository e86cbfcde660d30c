package org.clientele.lead.views;

import java.util.Comparator;
import java.util.List;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.testkit.StoreFixture;
import org.jspecify.annotations.Nullable;

/** Views in memory. */
final class InMemoryViews extends InMemoryAggregates<SavedView, ViewEvent> implements Views {

    InMemoryViews() {
        super(SavedView.GRAMMAR, StoreFixture.CLOCK);
    }

    @Override
    public List<Versioned<SavedView>> visibleTo(String caller, @Nullable String after, int limit) {
        return all().filter(one -> one.state().isVisibleTo(caller))
                .filter(one -> after == null || one.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(Versioned::id))
                .limit(limit)
                .toList();
    }
}
