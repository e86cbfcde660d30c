package org.clientele.lead.views.mongo;

import com.mongodb.client.model.Filters;
import java.util.List;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.lead.views.SavedView;
import org.clientele.lead.views.ViewEvent;
import org.clientele.lead.views.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document a view. */
@Component
class MongoViews extends AggregateCollection<SavedView, ViewEvent> implements Views {

    MongoViews(Aggregates aggregates) {
        super(aggregates, SavedView.GRAMMAR);
    }

    @Override
    public List<Versioned<SavedView>> visibleTo(String caller, @Nullable String after, int limit) {
        var visible = Filters.or(Filters.eq("state.madeBy", caller), Filters.eq("state.view.shared", true));
        return find(ListOrder.BY_ID.after(after, visible), ListOrder.BY_ID.sort(), limit);
    }
}
