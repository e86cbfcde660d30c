package org.clientele.analytics.facts.mongo;

import static org.clientele.analytics.facts.mongo.FactsFields.ID;
import static org.clientele.analytics.facts.mongo.FactsFields.OFFSET;
import static org.clientele.analytics.facts.mongo.FactsFields.PARTITION;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.clientele.analytics.facts.LogPartition;
import org.clientele.analytics.facts.LogPosition;
import org.clientele.analytics.facts.RecordedFacts;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads versions by the place in the log that they were recorded from. */
@Repository
class MongoRecordedFacts implements RecordedFacts {

    private static final int PAGE = 1000;

    private final FactsCollections collections;
    private final LogPositions positions;
    private final StoredVersion form;

    MongoRecordedFacts(FactsCollections collections, LogPositions positions) {
        this.collections = collections;
        this.positions = positions;
        this.form = new StoredVersion(collections.facts().getCodecRegistry());
    }

    @Override
    public LogPosition position() {
        return positions.read();
    }

    @Override
    public void between(LogPosition from, LogPosition to, Taker taker) {
        collections.indexPlaces();
        to.offsets().forEach((partition, next) -> {
            if (from.of(partition) < next) {
                read(since(partition, from), taker);
            }
        });
    }

    /** The few late ones are told all again. */
    private static Bson since(LogPartition partition, LogPosition from) {
        long offset = partition.equals(LogPartition.LATE) ? 0 : from.of(partition);
        return Filters.and(Filters.eq(PARTITION, partition.code()), Filters.gte(OFFSET, offset));
    }

    /** Reads to the end, a page at a time: what is recorded beyond the position is a fact too. */
    private void read(Bson which, Taker taker) {
        Position<Long> last = null;
        List<BsonDocument> page;
        do {
            page = page(which, last);
            page.forEach(stored -> taker.take(form.version(stored)));
            last = page.isEmpty() ? last : place(page.getLast());
        } while (page.size() == PAGE);
    }

    private List<BsonDocument> page(Bson which, @Nullable Position<Long> last) {
        return collections
                .facts()
                .find(FactsCollections.PLACES.after(last, which))
                .sort(FactsCollections.PLACES.sort())
                .limit(PAGE)
                .into(new ArrayList<>());
    }

    private static Position<Long> place(BsonDocument stored) {
        return new Position<>(
                stored.getNumber(OFFSET).longValue(), stored.getString(ID).getValue());
    }
}
