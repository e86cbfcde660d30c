package org.clientele.eventdelivery.aggregate;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.clientele.eventdelivery.listing.Index;
import org.jspecify.annotations.Nullable;

/** Finds the aggregates of one collection whose instant has come. */
public final class DueIndex {

    private final MongoCollection<BsonDocument> documents;

    DueIndex(MongoCollection<BsonDocument> documents) {
        this.documents = documents;
    }

    /**
     * Makes the index, if it is not there, and brings home what an instance with more shards had left; until the last
     * of them has stopped there may be more.
     */
    public void prepare(Shards shards) {
        Index.sparse(Indexes.ascending(Fields.DUE_SHARD, Fields.DUE_AT)).on(documents);
        documents
                .withTimeout(0, TimeUnit.MILLISECONDS) // however many there are
                .updateMany(Filters.gte(Fields.DUE_SHARD, shards.count()), Updates.set(Fields.DUE_SHARD, 0));
    }

    /**
     * Something that is due then.
     *
     * @param begunIn the trace in which it began, null if that was not recorded
     */
    public record Due(String id, Instant at, @Nullable String begunIn) {}

    /** Those in the shard that are due until this instant, the longest due first. */
    public List<Due> page(int shard, Instant until, int limit) {
        return documents
                .find(Filters.and(Filters.eq(Fields.DUE_SHARD, shard), Filters.lte(Fields.DUE_AT, until)))
                .projection(Projections.include(Fields.DUE, Fields.TRACE))
                .sort(Sorts.ascending(Fields.DUE_AT))
                .limit(limit)
                .map(DueIndex::due)
                .into(new ArrayList<>());
    }

    private static Due due(BsonDocument document) {
        long at = document.getDocument(Fields.DUE).getDateTime("at").getValue();
        return new Due(document.getString(Fields.ID).getValue(), Instant.ofEpochMilli(at), Snapshot.begunIn(document));
    }
}
