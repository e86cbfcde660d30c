package org.clientele.analytics.segments;

import java.util.Comparator;
import java.util.List;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.testkit.StoreFixture;
import org.jspecify.annotations.Nullable;

/** Segments in this process. */
final class InMemorySegments extends InMemoryAggregates<Segment, SegmentEvent> implements Segments {

    InMemorySegments() {
        super(Segment.GRAMMAR, StoreFixture.CLOCK);
    }

    @Override
    public List<Versioned<Segment>> list(@Nullable String after, int limit) {
        return all().filter(each -> after == null || each.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(Versioned::id))
                .limit(limit)
                .toList();
    }

    @Override
    public int inUse(int most) {
        return (int) all().filter(each -> !each.state().retired()).limit(most).count();
    }
}
