package org.clientele.lead.imports.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Arrays;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.imports.Import;
import org.clientele.lead.imports.ImportEvent;
import org.clientele.lead.imports.ImportState;
import org.clientele.lead.imports.Imports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document an import. */
@Component
class MongoImports extends AggregateCollection<Import, ImportEvent> implements Imports {

    private static final int ALL = 0;
    private static final String STATE = "state.state";
    private static final String CREATED_AT = "state.about.createdAt";
    private static final BsonDocument NEWEST_FIRST =
            Sorts.descending(CREATED_AT, "_id").toBsonDocument();
    private static final List<String> ACTIVE = Arrays.stream(ImportState.values())
            .filter(ImportState::isActive)
            .map(ImportState::name)
            .toList();

    MongoImports(Aggregates aggregates) {
        super(aggregates, Import.GRAMMAR);
        documents().createIndex(Indexes.ascending(STATE));
        documents().createIndex(NEWEST_FIRST);
    }

    @Override
    public List<Import> before(@Nullable String importId, int limit) {
        return states(find(importId == null ? Filters.empty() : older(importId), NEWEST_FIRST, limit));
    }

    private Bson older(String importId) {
        return find(importId)
                .map(found -> found.state().about().createdAt())
                .map(at -> Filters.or(
                        Filters.lt(CREATED_AT, at),
                        Filters.and(Filters.eq(CREATED_AT, at), Filters.lt("_id", importId))))
                .orElseGet(() -> Filters.eq("_id", ""));
    }

    @Override
    public List<Import> active() {
        return states(find(Filters.in(STATE, ACTIVE), new BsonDocument(), ALL));
    }

    private static List<Import> states(List<Versioned<Import>> found) {
        return found.stream().map(Versioned::state).toList();
    }
}
