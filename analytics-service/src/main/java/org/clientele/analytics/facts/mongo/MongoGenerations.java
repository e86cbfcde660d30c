package org.clientele.analytics.facts.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.clientele.analytics.facts.FactGeneration;
import org.clientele.analytics.facts.FactGenerations;
import org.clientele.analytics.facts.Generations;
import org.clientele.eventdelivery.failure.StoreErrors;
import org.clientele.eventdelivery.failure.Tries;
import org.clientele.eventdelivery.reading.ReadFields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One small document, beside the places, says which generations there are. */
@Component
class MongoGenerations implements FactGenerations {

    private static final String POINTER = "generations";
    private static final String VERSION = "version";
    private static final String CURRENT = "current";
    private static final String BESIDE = "beside";
    private static final String NEWEST = "newest";
    private static final String MADE_BY = "madeBy";
    private static final String ACTOR = "actor";
    private static final String DECISION = "decision";

    private final FactsCollections collections;
    private final LogPositions positions;
    private final Map<Long, FactGeneration> opened = new ConcurrentHashMap<>();

    MongoGenerations(FactsCollections collections, LogPositions positions) {
        this.collections = collections;
        this.positions = positions;
    }

    static boolean isPointer(Document document) {
        return POINTER.equals(document.getString(FactsFields.ID));
    }

    static Generations read(@Nullable Document pointer) {
        if (pointer == null) {
            return Generations.ONE;
        }
        var madeBy = pointer.getString(MADE_BY);
        return new Generations(
                pointer.getLong(VERSION),
                pointer.getLong(CURRENT),
                pointer.getLong(BESIDE),
                pointer.getLong(NEWEST),
                madeBy == null ? null : new Generations.MadeBy(madeBy, pointer.getString(ACTOR)));
    }

    @Override
    public Generations now() {
        return read(pointer().find(Filters.eq(FactsFields.ID, POINTER)).first());
    }

    @Override
    public Generations begin(Generations.MadeBy madeBy) {
        Tries.until("the generations of facts", () -> {
            var now = now();
            return now.beside() != null || begin(now, madeBy);
        });
        var begun = now();
        begun.all().forEach(collections::indexPlaces);
        return begun;
    }

    private boolean begin(Generations now, Generations.MadeBy madeBy) {
        long generation = now.newest() + 1;
        var begun = Updates.combine(
                Updates.set(CURRENT, now.current()),
                Updates.set(BESIDE, generation),
                Updates.set(NEWEST, generation),
                Updates.set(MADE_BY, madeBy.id()),
                Updates.set(ACTOR, madeBy.actor()),
                Updates.set(DECISION, 0L),
                Updates.inc(VERSION, 1L));
        return update(Filters.eq(VERSION, now.version()), begun, now.equals(Generations.ONE));
    }

    @Override
    public void settle(String madeBy, long decision, Choice choice) {
        var pair = List.of(choice.current(), choice.other());
        var when = Filters.and(
                Filters.eq(MADE_BY, madeBy),
                Filters.lt(DECISION, decision),
                Filters.in(CURRENT, pair),
                Filters.in(BESIDE, pair));
        var settled = Updates.combine(
                Updates.set(CURRENT, choice.current()),
                ReadFields.setOrUnset(BESIDE, choice.keepsOther() ? choice.other() : null),
                ReadFields.setOrUnset(MADE_BY, choice.keepsOther() ? madeBy : null),
                Updates.set(DECISION, decision),
                Updates.inc(VERSION, 1L));
        var unused = update(when, settled, false);
    }

    /** Whether it was so; a first pointer that somebody else writes at the same moment is none of ours. */
    private boolean update(Bson when, Bson update, boolean first) {
        var which = Filters.and(Filters.eq(FactsFields.ID, POINTER), first ? Filters.exists(VERSION, false) : when);
        try {
            var result = pointer().updateOne(which, update, new UpdateOptions().upsert(first));
            return result.getMatchedCount() > 0 || result.getUpsertedId() != null;
        } catch (MongoWriteException taken) {
            if (StoreErrors.isDuplicate(taken)) {
                return false;
            }
            throw taken;
        }
    }

    @Override
    public FactGeneration of(long generation) {
        return opened.computeIfAbsent(generation, unopened -> new MongoGeneration(unopened, collections, positions));
    }

    /** What is there is looked at first: a generation that is begun meanwhile is not seen, or known as one. */
    @Override
    public void sweep() {
        var found = collections.generations();
        var there = now();
        found.stream()
                .filter(generation -> !there.has(generation))
                .forEach(generation -> collections.facts(generation).drop());
        positions.sweep(there);
    }

    private MongoCollection<Document> pointer() {
        return collections.positions();
    }
}
