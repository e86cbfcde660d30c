package org.clientele.eventdelivery.aggregate;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.listing.Index;

/** The unpublished records of one collection. */
public final class Outbox {

    public static final int PAGE = 500;

    private final MongoCollection<BsonDocument> documents;

    public Outbox(MongoCollection<BsonDocument> documents) {
        this.documents = documents;
    }

    /** The name of its collection. */
    public String name() {
        return documents.getNamespace().getCollectionName();
    }

    /**
     * Creates the index, and brings home what an instance with more shards had left; until the last of them has stopped
     * there may be more.
     */
    public void prepare(Shards shards) {
        Index.sparse(Indexes.ascending(Fields.RELAY_SHARD, Fields.RELAY_SINCE)).on(documents);
        documents
                .withTimeout(0, TimeUnit.MILLISECONDS) // however many there are
                .updateMany(Filters.gte(Fields.RELAY_SHARD, shards.count()), Updates.set(Fields.RELAY_SHARD, 0));
    }

    /** The documents of this shard that have waited longest, as a majority has them. */
    public List<BsonDocument> page(int shard) {
        return documents
                .find(Filters.and(Filters.eq(Fields.RELAY_SHARD, shard), Filters.exists(Fields.RELAY_SINCE)))
                .projection(Projections.include(Fields.VERSION, Fields.UNPUBLISHED, Fields.RELAY))
                .sort(Sorts.ascending(Fields.RELAY_SINCE))
                .limit(PAGE)
                .into(new ArrayList<>());
    }

    public static List<BsonDocument> waiting(BsonDocument document) {
        return document.getArray(Fields.UNPUBLISHED, new BsonArray()).stream()
                .map(BsonValue::asDocument)
                .toList();
    }

    public static Instant since(BsonDocument document) {
        return Instant.ofEpochMilli(
                document.getDocument(Fields.RELAY).getDateTime("since").getValue());
    }

    /** Forgets what was sent; a document that got more to publish meanwhile keeps only that. */
    public void acknowledge(List<BsonDocument> sent) {
        if (each(
                        sent,
                        Outbox::unchanged,
                        document -> Updates.combine(Updates.unset(Fields.UNPUBLISHED), Updates.unset(Fields.RELAY)))
                == sent.size()) {
            return;
        }
        each(
                sent,
                Outbox::same,
                document -> Updates.pull(Fields.UNPUBLISHED, Filters.lte(Unpublished.SEQUENCE, newest(document))));
        each(
                sent,
                Outbox::emptied,
                document -> Updates.combine(Updates.unset(Fields.UNPUBLISHED), Updates.unset(Fields.RELAY)));
    }

    private int each(
            List<BsonDocument> sent, Function<BsonDocument, Bson> filter, Function<BsonDocument, Bson> update) {
        List<UpdateOneModel<BsonDocument>> models = sent.stream()
                .map(document -> new UpdateOneModel<BsonDocument>(filter.apply(document), update.apply(document)))
                .toList();
        return documents
                .bulkWrite(models, new BulkWriteOptions().ordered(false))
                .getMatchedCount();
    }

    private static Bson unchanged(BsonDocument document) {
        return new BsonDocument(Fields.ID, document.get(Fields.ID))
                .append(Fields.VERSION, document.get(Fields.VERSION));
    }

    private static Bson same(BsonDocument document) {
        return new BsonDocument(Fields.ID, document.get(Fields.ID));
    }

    private static Bson emptied(BsonDocument document) {
        return Filters.and(same(document), Filters.size(Fields.UNPUBLISHED, 0));
    }

    private static long newest(BsonDocument document) {
        return waiting(document).stream()
                .mapToLong(each -> each.getInt64(Unpublished.SEQUENCE).getValue())
                .max()
                .orElse(0);
    }
}
