package org.clientele.lead.views.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.lead.views.SavedView;
import org.clientele.lead.views.ViewEvent;
import org.clientele.lead.views.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document a view. */
@Component
class MongoViews extends AggregateCollection<SavedView, ViewEvent> implements Views {

    private static final String MADE_BY = "state.madeBy";
    private static final String SHARED = "state.view.shared";

    MongoViews(Aggregates aggregates) {
        super(aggregates, SavedView.GRAMMAR);
        for (var field : List.of(MADE_BY, SHARED)) {
            Index.of(Indexes.ascending(field, ListOrder.BY_ID.field())).on(documents());
        }
    }

    @Override
    public List<Versioned<SavedView>> visibleTo(String caller, @Nullable String after, int limit) {
        var shared = Filters.and(Filters.eq(SHARED, true), Filters.ne(MADE_BY, caller));
        return findAny(List.of(Filters.eq(MADE_BY, caller), shared), after, limit);
    }
}
