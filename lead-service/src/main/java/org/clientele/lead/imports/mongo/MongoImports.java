package org.clientele.lead.imports.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    private static final String STATE = "state.state";
    private static final String UPLOAD = "state.upload.uploadId";
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
        Index.of(Indexes.ascending(STATE, ListOrder.BY_ID.field())).on(documents());
        Index.of(Indexes.ascending(UPLOAD)).on(documents());
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
    public List<Import> active(@Nullable String after, int limit) {
        var active = Filters.in(STATE, ACTIVE);
        return states(find(ListOrder.BY_ID.after(after, active), ListOrder.BY_ID.sort(), limit));
    }

    @Override
    public Set<String> known(Collection<String> uploadIds) {
        return states(find(Filters.in(UPLOAD, uploadIds), ListOrder.BY_ID.sort(), uploadIds.size())).stream()
                .map(one -> one.upload().uploadId())
                .collect(Collectors.toSet());
    }

    private static List<Import> states(List<Versioned<Import>> found) {
        return found.stream().map(Versioned::state).toList();
    }
}
