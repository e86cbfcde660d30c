package org.clientele.lead.merging.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.clientele.eventdelivery.failure.StoreErrors;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.eventdelivery.listing.PositionOrder;
import org.clientele.lead.merging.Undertaking;
import org.clientele.lead.merging.Undertakings;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One document for each, kept for ever: people merge by hand. */
@Repository
class MongoUndertakings implements Undertakings {

    private static final String OPEN = "undertaking.open";
    private static final String SINCE = "undertaking.since";
    private static final PositionOrder OLDEST_FIRST = new PositionOrder(ListOrder.ascending(SINCE));

    private final MongoCollection<UndertakingDocument> undertakings;

    MongoUndertakings(MongoDatabase database) {
        undertakings = database.getCollection("undertakings", UndertakingDocument.class);
        Index.of(Indexes.compoundIndex(Indexes.ascending(OPEN), OLDEST_FIRST.sort()))
                .on(undertakings);
    }

    @Override
    public Undertaking begin(Undertaking wanted) {
        try {
            undertakings.insertOne(UndertakingDocument.of(wanted));
            return wanted;
        } catch (MongoWriteException failure) {
            if (!StoreErrors.isDuplicate(failure)) {
                throw failure;
            }
            return find(wanted.undertakingId()).orElse(wanted);
        }
    }

    @Override
    public Optional<Undertaking> find(String undertakingId) {
        return Optional.ofNullable(
                        undertakings.find(Filters.eq("_id", undertakingId)).first())
                .map(UndertakingDocument::undertaking);
    }

    @Override
    public List<Undertaking> open(Collection<String> undertakingIds) {
        return undertakings
                .find(Filters.and(Filters.in("_id", undertakingIds), Filters.eq(OPEN, true)))
                .map(UndertakingDocument::undertaking)
                .into(new ArrayList<>());
    }

    @Override
    public List<Undertaking> openSince(Instant before, @Nullable Position<Instant> after, int limit) {
        var open = Filters.and(Filters.eq(OPEN, true), Filters.lt(SINCE, before));
        return undertakings
                .find(OLDEST_FIRST.after(after, open))
                .sort(OLDEST_FIRST.sort())
                .limit(limit)
                .map(UndertakingDocument::undertaking)
                .into(new ArrayList<>());
    }

    @Override
    public void end(String undertakingId) {
        undertakings.updateOne(Filters.eq("_id", undertakingId), Updates.set(OPEN, false));
    }

    @Override
    public void drop(String undertakingId) {
        undertakings.deleteOne(Filters.eq("_id", undertakingId));
    }
}
