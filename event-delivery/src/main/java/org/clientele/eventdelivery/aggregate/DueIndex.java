package org.clientele.eventdelivery.aggregate;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;

/** Finds the aggregates of one collection whose instant has come. */
public final class DueIndex {

    private final MongoCollection<BsonDocument> documents;

    public DueIndex(MongoCollection<BsonDocument> documents) {
        this.documents = documents;
    }

    /** Makes the index, if it is not there. */
    public void prepare() {
        documents.createIndex(Indexes.ascending(Fields.DUE_SHARD, Fields.DUE_AT), new IndexOptions().sparse(true));
    }

    /** The ids of those in the shard that are due at this instant, the longest due first. */
    public List<String> page(int shard, Instant now, int limit) {
        return documents
                .find(Filters.and(Filters.eq(Fields.DUE_SHARD, shard), Filters.lte(Fields.DUE_AT, now)))
                .projection(Projections.include(Fields.DUE))
                .sort(Sorts.ascending(Fields.DUE_AT))
                .limit(limit)
                .map(document -> document.getString(Fields.ID).getValue())
                .into(new ArrayList<>());
    }
}
