package org.clientele.analytics.facts.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.clientele.analytics.facts.Generations;
import org.clientele.analytics.facts.LogPartition;
import org.clientele.analytics.facts.LogPosition;
import org.springframework.stereotype.Component;

/**
 * How far the log is recorded, for every instance to see. The places of a later generation than the first have its
 * number before them; which one is the current one stands beside them, so that one reading tells all.
 */
@Component
class LogPositions {

    private static final String NEXT = "next";
    private static final char OF = '/';

    private final FactsCollections collections;

    LogPositions(FactsCollections collections) {
        this.collections = collections;
    }

    /** Where the current generation stands. */
    LogPosition read() {
        var documents = all();
        return of(currentOf(documents), documents);
    }

    LogPosition read(long generation) {
        return of(generation, all());
    }

    private List<Document> all() {
        return positions().find().into(new ArrayList<>());
    }

    private static long currentOf(List<Document> documents) {
        return documents.stream()
                .filter(MongoGenerations::isPointer)
                .map(MongoGenerations::read)
                .mapToLong(Generations::current)
                .findFirst()
                .orElse(Generations.FIRST);
    }

    private static LogPosition of(long generation, List<Document> documents) {
        var offsets = new HashMap<LogPartition, Long>();
        documents.stream()
                .filter(document -> !MongoGenerations.isPointer(document) && generation(document) == generation)
                .forEach(document -> offsets.put(partition(document), document.getLong(NEXT)));
        return new LogPosition(generation, offsets);
    }

    private static long generation(Document place) {
        var id = place.getString(FactsFields.ID);
        int end = id.indexOf(OF);
        return end < 0 ? Generations.FIRST : Long.parseLong(id.substring(0, end));
    }

    private static LogPartition partition(Document place) {
        var id = place.getString(FactsFields.ID);
        return LogPartition.of(id.substring(id.indexOf(OF) + 1));
    }

    private static String id(long generation, LogPartition partition) {
        return generation == Generations.FIRST ? partition.code() : generation + "" + OF + partition.code();
    }

    /** Notes that something was recorded late. */
    void advanceLate(long generation) {
        positions()
                .updateOne(
                        Filters.eq(FactsFields.ID, id(generation, LogPartition.LATE)),
                        Updates.inc(NEXT, 1L),
                        new UpdateOptions().upsert(true));
    }

    /** Notes that of each partition everything before the offset is recorded; never goes back. */
    void advance(long generation, Map<LogPartition, Long> next) {
        if (!next.isEmpty()) {
            var updates = next.entrySet().stream()
                    .map(partition -> new UpdateOneModel<Document>(
                            Filters.eq(FactsFields.ID, id(generation, partition.getKey())),
                            Updates.max(NEXT, partition.getValue()),
                            new UpdateOptions().upsert(true)))
                    .toList();
            positions().bulkWrite(updates, new BulkWriteOptions().ordered(false));
        }
    }

    /** Takes away the places of each generation that is none of these, up to the newest of them. */
    void sweep(Generations there) {
        var gone = all().stream()
                .filter(document -> !MongoGenerations.isPointer(document) && !there.has(generation(document)))
                .filter(document -> generation(document) <= there.newest())
                .map(document -> document.getString(FactsFields.ID))
                .toList();
        if (!gone.isEmpty()) {
            positions().deleteMany(Filters.in(FactsFields.ID, gone));
        }
    }

    private MongoCollection<Document> positions() {
        return collections.positions();
    }
}
