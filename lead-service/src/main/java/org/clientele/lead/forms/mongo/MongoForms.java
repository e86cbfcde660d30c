package org.clientele.lead.forms.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.lead.forms.Form;
import org.clientele.lead.forms.FormEvent;
import org.clientele.lead.forms.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document a form. */
@Component
class MongoForms extends AggregateCollection<Form, FormEvent> implements Forms {

    private static final String KEY = "state.key";

    MongoForms(Aggregates aggregates) {
        super(aggregates, Form.GRAMMAR);
        Index.unique(Indexes.ascending(KEY)).on(documents());
    }

    @Override
    public Optional<Form> withKey(String key) {
        return find(Filters.eq(KEY, key), new BsonDocument(), 1).stream()
                .findFirst()
                .map(Versioned::state);
    }

    @Override
    public List<Versioned<Form>> all(@Nullable String after, int limit) {
        return find(ListOrder.BY_ID.after(after), ListOrder.BY_ID.sort(), limit);
    }
}
