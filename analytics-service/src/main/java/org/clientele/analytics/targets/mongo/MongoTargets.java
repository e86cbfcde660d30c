package org.clientele.analytics.targets.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.YearMonth;
import java.util.List;
import org.clientele.analytics.targets.Target;
import org.clientele.analytics.targets.TargetEvent;
import org.clientele.analytics.targets.Targets;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document for each team and month. */
@Component
class MongoTargets extends AggregateCollection<Target, TargetEvent> implements Targets {

    private static final ListOrder BY_MONTH = ListOrder.ascending("state.of.firstDay");
    /** More teams than there are, in more months than are asked for. */
    private static final int MOST = 50_000;

    MongoTargets(Aggregates aggregates) {
        super(aggregates, Target.GRAMMAR);
        Index.of(Indexes.ascending(BY_MONTH.field(), "_id")).on(documents());
    }

    @Override
    public List<Versioned<Target>> between(YearMonth first, YearMonth last) {
        var months = Filters.and(
                Filters.gte(BY_MONTH.field(), first.atDay(1)), Filters.lte(BY_MONTH.field(), last.atDay(1)));
        return find(months, Indexes.ascending(BY_MONTH.field(), "_id"), MOST);
    }

    @Override
    public List<Versioned<Target>> after(@Nullable String last, int limit) {
        return find(ListOrder.BY_ID.after(last), ListOrder.BY_ID.sort(), limit);
    }
}
