package org.clientele.lead.imports.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.eventdelivery.listing.PositionOrder;
import org.clientele.lead.imports.Import;
import org.clientele.lead.imports.ImportEvent;
import org.clientele.lead.imports.ImportState;
import org.clientele.lead.imports.Imports;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document an import. */
@Component
class MongoImports extends AggregateCollection<Import, ImportEvent> implements Imports {

    private static final int ALL = 0;
    private static final String STATE = "state.state";
    private static final String CREATED_AT = "state.about.createdAt";
    private static final PositionOrder NEWEST_FIRST =
            ListOrder.descending(CREATED_AT).thenById();
    private static final String UPLOAD_GOES_AT = "index.uploadGoesAt";
    private static final ListOrder FIRST_TO_GO = ListOrder.ascending(UPLOAD_GOES_AT);
    private static final List<String> ACTIVE = Arrays.stream(ImportState.values())
            .filter(ImportState::isActive)
            .map(ImportState::name)
            .toList();

    MongoImports(Aggregates aggregates) {
        super(aggregates, Import.GRAMMAR);
        Index.of(Indexes.ascending(STATE)).on(documents());
        Index.of(NEWEST_FIRST.sort()).on(documents());
        Index.sparse(FIRST_TO_GO.sort()).on(documents());
    }

    @Override
    public List<Versioned<Import>> before(@Nullable String importId, int limit) {
        return find(importId == null ? Filters.empty() : older(importId), NEWEST_FIRST.sort(), limit);
    }

    private Bson older(String importId) {
        return find(importId)
                .map(found -> found.state().about().createdAt())
                .map(at -> NEWEST_FIRST.after(new Position<>(at, importId)))
                .orElseGet(() -> Filters.eq("_id", ""));
    }

    @Override
    public List<Import> withUploadsThatGo(Instant until, int limit) {
        return states(find(Filters.lte(UPLOAD_GOES_AT, until), FIRST_TO_GO.sort(), limit));
    }

    @Override
    public List<Import> active() {
        return states(find(Filters.in(STATE, ACTIVE), new BsonDocument(), ALL));
    }

    private static List<Import> states(List<Versioned<Import>> found) {
        return found.stream().map(Versioned::state).toList();
    }
}
