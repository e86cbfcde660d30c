package org.clientele.analytics.facts.mongo;

import static org.clientele.analytics.facts.mongo.FactsFields.OFFSET;
import static org.clientele.analytics.facts.mongo.FactsFields.PARTITION;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.conversions.Bson;
import org.clientele.analytics.facts.Generations;
import org.clientele.analytics.facts.LogPartition;
import org.clientele.analytics.facts.LogPosition;
import org.clientele.analytics.facts.RecordedFacts;
import org.clientele.analytics.facts.StoredFact;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Repository;

/** Reads versions by the place in the log that they were recorded from. */
@Repository
class MongoRecordedFacts implements RecordedFacts {

    private static final int PAGE = 1000;

    private final FactsCollections collections;
    private final Supplier<LogPosition> position;
    private final StoredVersion form;

    @Autowired
    MongoRecordedFacts(FactsCollections collections, LogPositions positions) {
        this(collections, positions::read);
    }

    /** @param position where that stands of which it hands over */
    MongoRecordedFacts(FactsCollections collections, Supplier<LogPosition> position) {
        this.collections = collections;
        this.position = position;
        this.form = new StoredVersion(collections.facts(Generations.FIRST).getCodecRegistry());
    }

    @Override
    public LogPosition position() {
        return position.get();
    }

    @Override
    public void between(LogPosition from, LogPosition to, Taker taker) {
        collections.indexPlaces(to.generation());
        to.offsets().forEach((partition, next) -> {
            if (from.of(partition) < next) {
                read(to.generation(), since(partition, from), page -> page.forEach(fact -> taker.take(fact.version())));
            }
        });
    }

    /** The few late ones are told all again. */
    private static Bson since(LogPartition partition, LogPosition from) {
        long offset = partition.equals(LogPartition.LATE) ? 0 : from.of(partition);
        return Filters.and(Filters.eq(PARTITION, partition.code()), Filters.gte(OFFSET, offset));
    }

    /** The facts of a generation that were recorded late. */
    void late(long generation, Consumer<List<StoredFact>> taker) {
        read(generation, since(LogPartition.LATE, LogPosition.BEGINNING), taker);
    }

    /** Reads to the end, a page at a time: what is recorded beyond the position is a fact too. */
    private void read(long generation, Bson which, Consumer<List<StoredFact>> taker) {
        Position<Long> last = null;
        List<StoredFact> page;
        do {
            page = page(generation, which, last);
            taker.accept(page);
            last = page.isEmpty() ? last : place(page.getLast());
        } while (page.size() == PAGE);
    }

    private List<StoredFact> page(long generation, Bson which, @Nullable Position<Long> last) {
        return collections
                .facts(generation)
                .find(FactsCollections.PLACES.after(last, which))
                .sort(FactsCollections.PLACES.sort())
                .limit(PAGE)
                .map(form::stored)
                .into(new ArrayList<>());
    }

    private static Position<Long> place(StoredFact last) {
        return new Position<>(last.place().offset(), last.id());
    }
}
