package org.clientele.analytics.reports;

import java.util.Comparator;
import java.util.List;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.testkit.StoreFixture;
import org.jspecify.annotations.Nullable;

/** Reports in memory. */
final class InMemoryReports extends InMemoryAggregates<SavedReport, ReportEvent> implements Reports {

    InMemoryReports() {
        super(SavedReport.GRAMMAR, StoreFixture.CLOCK);
    }

    @Override
    public List<Versioned<SavedReport>> visibleTo(String caller, @Nullable String after, int limit) {
        return all().filter(one -> one.state().isVisibleTo(caller))
                .filter(one -> after == null || one.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(Versioned::id))
                .limit(limit)
                .toList();
    }
}
