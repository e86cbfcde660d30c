package org.clientele.eventdelivery.audit;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Fields;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.jspecify.annotations.Nullable;

/** One document an entry; ids follow time, so that they are the order of each list. */
final class MongoAuditEntries extends AggregateCollection<AuditEntry, AuditEvent> implements AuditEntries {

    private static final String CALLER = "state.caller";
    private static final String OPERATION = "state.read.operation";
    private static final int PAGE = 1_000;
    private static final String AT = "state.at";
    private static final ListOrder NEWEST_FIRST = ListOrder.descending(Fields.ID);

    MongoAuditEntries(Aggregates aggregates, Facts<AuditEntry, AuditEvent> facts) {
        super(aggregates, AuditEntry.grammar(facts));
        Index.of(Indexes.ascending(CALLER, Fields.ID)).on(documents());
        Index.of(Indexes.ascending(OPERATION, Fields.ID)).on(documents());
        Index.of(Indexes.ascending(CALLER, OPERATION, Fields.ID)).on(documents());
        Index.of(Indexes.ascending(AT)).on(documents());
    }

    @Override
    public List<AuditEntry> page(Wanted wanted, @Nullable String after, int limit) {
        var filter = filter(wanted);
        return find(NEWEST_FIRST.after(after, filter), NEWEST_FIRST.sort(), limit).stream()
                .map(Versioned::state)
                .toList();
    }

    private static Bson filter(Wanted wanted) {
        var filters = new ArrayList<Bson>();
        if (wanted.caller() != null) {
            filters.add(Filters.eq(CALLER, wanted.caller()));
        }
        if (wanted.operation() != null) {
            filters.add(Filters.eq(OPERATION, wanted.operation()));
        }
        return filters.isEmpty() ? Filters.empty() : Filters.and(filters);
    }

    @Override
    public boolean forget(Instant before) {
        var over = documents()
                .find(Filters.and(Filters.lt(AT, before), Filters.exists(Fields.UNPUBLISHED, false)))
                .sort(Sorts.ascending(AT))
                .projection(Projections.include(Fields.ID))
                .limit(PAGE)
                .map(entry -> entry.getString(Fields.ID).getValue())
                .into(new ArrayList<>());
        documents().deleteMany(Filters.in(Fields.ID, over));
        return over.size() == PAGE;
    }
}
