package org.clientele.analytics.reports.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.clientele.analytics.reports.ReportEvent;
import org.clientele.analytics.reports.Reports;
import org.clientele.analytics.reports.SavedReport;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document a report; those of somebody and those that are shared are each found in the order of their ids. */
@Component
class MongoReports extends AggregateCollection<SavedReport, ReportEvent> implements Reports {

    private static final String MADE_BY = "state.madeBy";
    private static final String SHARED = "state.report.shared";

    MongoReports(Aggregates aggregates) {
        super(aggregates, SavedReport.GRAMMAR);
        for (var whose : List.of(MADE_BY, SHARED)) {
            Index.of(Indexes.ascending(whose, ListOrder.BY_ID.field())).on(documents());
        }
    }

    @Override
    public List<Versioned<SavedReport>> visibleTo(String caller, @Nullable String after, int limit) {
        var shared = Filters.and(Filters.eq(SHARED, true), Filters.ne(MADE_BY, caller));
        return findAny(List.of(Filters.eq(MADE_BY, caller), shared), after, limit);
    }
}
