package org.clientele.analytics.facts.mongo;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.clientele.analytics.facts.LogPartition;
import org.clientele.analytics.facts.LogPosition;
import org.springframework.stereotype.Component;

/** How far the log is recorded, for every instance to see. */
@Component
class LogPositions {

    private static final String NEXT = "next";

    private final FactsCollections collections;

    LogPositions(FactsCollections collections) {
        this.collections = collections;
    }

    LogPosition read() {
        var offsets = new HashMap<LogPartition, Long>();
        collections
                .positions()
                .find()
                .forEach(partition ->
                        offsets.put(LogPartition.of(partition.getString(FactsFields.ID)), partition.getLong(NEXT)));
        return new LogPosition(offsets);
    }

    /** Notes that something was recorded late. */
    void advanceLate() {
        collections
                .positions()
                .updateOne(
                        Filters.eq(FactsFields.ID, LogPartition.LATE.code()),
                        Updates.inc(NEXT, 1L),
                        new UpdateOptions().upsert(true));
    }

    /** Notes that of each partition everything before the offset is recorded; never goes back. */
    void advance(Map<LogPartition, Long> next) {
        if (!next.isEmpty()) {
            var updates = next.entrySet().stream()
                    .map(partition -> new UpdateOneModel<Document>(
                            Filters.eq(FactsFields.ID, partition.getKey().code()),
                            Updates.max(NEXT, partition.getValue()),
                            new UpdateOptions().upsert(true)))
                    .toList();
            collections.positions().bulkWrite(updates, new BulkWriteOptions().ordered(false));
        }
    }
}
