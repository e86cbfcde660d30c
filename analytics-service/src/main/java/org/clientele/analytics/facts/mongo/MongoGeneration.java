package org.clientele.analytics.facts.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.clientele.analytics.facts.ErasedExchange;
import org.clientele.analytics.facts.FactGeneration;
import org.clientele.analytics.facts.FactUpserts;
import org.clientele.analytics.facts.LogPartition;
import org.clientele.analytics.facts.LogPlace;
import org.clientele.analytics.facts.RecordedFacts;
import org.clientele.analytics.facts.StoredFact;
import org.clientele.analytics.facts.Version;
import org.clientele.eventdelivery.reading.Upsert;
import org.jspecify.annotations.Nullable;

/** One collection of versions, each a document of its own: what is recorded once stays. */
final class MongoGeneration implements FactGeneration, FactUpserts {

    private static final String EXCHANGES = "exchange/";
    private static final String AFTER_EXCHANGES = "exchange0";
    private static final String LATE = LogPartition.LATE.code();

    private final long generation;
    private final FactsCollections collections;
    private final LogPositions positions;
    private final MongoCollection<BsonDocument> facts;
    private final StoredVersion form;

    MongoGeneration(long generation, FactsCollections collections, LogPositions positions) {
        this.generation = generation;
        this.collections = collections;
        this.positions = positions;
        this.facts = collections.facts(generation);
        this.form = new StoredVersion(facts.getCodecRegistry());
    }

    private MongoCollection<BsonDocument> indexed() {
        collections.indexPlaces(generation);
        return facts;
    }

    @Override
    public FactUpserts upserts() {
        return this;
    }

    @Override
    public RecordedFacts recorded() {
        return new MongoRecordedFacts(collections, () -> positions.read(generation));
    }

    @Override
    public long generations() {
        return generation;
    }

    @Override
    public Upsert of(Version version, LogPlace place) {
        return Upsert.newest(
                facts, StoredVersion.id(version), version.sequence(), Updates.combine(form.fields(version), at(place)));
    }

    private static Bson at(LogPlace place) {
        return Updates.combine(
                Updates.set(FactsFields.PARTITION, place.partition().code()),
                Updates.set(FactsFields.OFFSET, place.offset()));
    }

    @Override
    public void noted(Map<LogPartition, Long> next) {
        positions.advance(generation, next);
    }

    /** Its versions become one that says nothing, told late, so that every instance hears of it. */
    @Override
    public void erased(String correspondenceId) {
        var erased = form.content(new ErasedExchange(correspondenceId));
        indexed().updateMany(versionsOf(correspondenceId), Updates.combine(erased, late()));
        positions.advanceLate(generation);
    }

    private static Bson versionsOf(String correspondenceId) {
        return Filters.and(
                Filters.gte(FactsFields.ID, EXCHANGES + correspondenceId + "/"),
                Filters.lt(FactsFields.ID, EXCHANGES + correspondenceId + "0"));
    }

    private static Bson late() {
        return Updates.set(FactsFields.PARTITION, LATE);
    }

    /** Moved out of its partition before that is noted, so that whoever sees the note finds it there. */
    @Override
    public void notedLate(LogPlace place) {
        var there = Filters.and(
                Filters.eq(FactsFields.PARTITION, place.partition().code()),
                Filters.eq(FactsFields.OFFSET, place.offset()));
        indexed().updateMany(there, late());
        positions.advanceLate(generation);
    }

    @Override
    public List<StoredFact> after(@Nullable String id, int limit) {
        return page(Filters.gt(FactsFields.ID, id == null ? "" : id), limit);
    }

    @Override
    public List<StoredFact> exchangesAfter(@Nullable String id, int limit) {
        var exchanges = Filters.and(
                Filters.gt(FactsFields.ID, id == null ? EXCHANGES : id), Filters.lt(FactsFields.ID, AFTER_EXCHANGES));
        return page(exchanges, limit);
    }

    @Override
    public List<StoredFact> exchange(String correspondenceId) {
        return page(versionsOf(correspondenceId), 0);
    }

    @Override
    public List<StoredFact> find(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : page(Filters.in(FactsFields.ID, ids), 0);
    }

    private List<StoredFact> page(Bson which, int limit) {
        return facts.find(which)
                .sort(Sorts.ascending(FactsFields.ID))
                .limit(limit)
                .map(form::stored)
                .into(new ArrayList<>());
    }

    @Override
    public void late(Consumer<List<StoredFact>> taker) {
        collections.indexPlaces(generation);
        new MongoRecordedFacts(collections, () -> positions.read(generation)).late(generation, taker);
    }

    @Override
    public void copy(List<StoredFact> copied) {
        var updates = copied.stream()
                .map(fact -> new UpdateOneModel<BsonDocument>(
                        Filters.eq(FactsFields.ID, fact.id()), form.whole(fact), new UpdateOptions().upsert(true)))
                .toList();
        if (!updates.isEmpty()) {
            facts.bulkWrite(updates, new BulkWriteOptions().ordered(false));
        }
        if (copied.stream().anyMatch(fact -> fact.place().partition().equals(LogPartition.LATE))) {
            positions.advanceLate(generation);
        }
    }
}
