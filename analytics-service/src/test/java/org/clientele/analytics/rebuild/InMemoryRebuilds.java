package org.clientele.analytics.rebuild;

import java.util.Comparator;
import java.util.List;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.testkit.StoreFixture;
import org.jspecify.annotations.Nullable;

/** Rebuilds in memory. */
final class InMemoryRebuilds extends InMemoryAggregates<Rebuild, RebuildEvent> implements Rebuilds {

    InMemoryRebuilds(Runnable step) {
        super(Rebuild.GRAMMAR, StoreFixture.CLOCK, step);
    }

    @Override
    public List<Versioned<Rebuild>> before(@Nullable String rebuildId, int limit) {
        return all().sorted(Comparator.comparing(Versioned<Rebuild>::id).reversed())
                .filter(one -> rebuildId == null || one.id().compareTo(rebuildId) < 0)
                .limit(limit)
                .toList();
    }
}
