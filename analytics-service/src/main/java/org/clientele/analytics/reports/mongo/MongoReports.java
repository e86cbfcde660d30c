package org.clientele.analytics.reports.mongo;

import com.mongodb.client.model.Filters;
import java.util.List;
import org.clientele.analytics.reports.ReportEvent;
import org.clientele.analytics.reports.Reports;
import org.clientele.analytics.reports.SavedReport;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.ListOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document a report. */
@Component
class MongoReports extends AggregateCollection<SavedReport, ReportEvent> implements Reports {

    MongoReports(Aggregates aggregates) {
        super(aggregates, SavedReport.GRAMMAR);
    }

    @Override
    public List<Versioned<SavedReport>> visibleTo(String caller, @Nullable String after, int limit) {
        var visible = Filters.or(Filters.eq("state.madeBy", caller), Filters.eq("state.report.shared", true));
        return find(ListOrder.BY_ID.after(after, visible), ListOrder.BY_ID.sort(), limit);
    }
}
