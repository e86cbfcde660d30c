package org.clientele.eventdelivery.former;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.clientele.eventdelivery.aggregate.Outboxes;
import org.clientele.eventdelivery.aggregate.Shards;
import org.clientele.eventdelivery.aggregate.Unpublished;
import org.clientele.eventdelivery.aggregate.Wakeups;
import org.jspecify.annotations.Nullable;

/** Opens the collections of this service whose documents carry what they still have to publish. */
public final class Aggregates {

    private final MongoDatabase database;
    private final Unpublished unpublished;
    private final Shards shards;
    private final Wakeups wakeups;
    private final Clock clock;
    private final Outboxes outboxes;

    public Aggregates(
            MongoDatabase database,
            Outboxes outboxes,
            Unpublished unpublished,
            Shards shards,
            Wakeups wakeups,
            Clock clock) {
        this.database = database.withWriteConcern(WriteConcern.MAJORITY);
        this.outboxes = outboxes;
        this.unpublished = unpublished;
        this.shards = shards;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /** A collection whose aggregates are never due. */
    public <S extends Record> AggregateCollection<S> collection(String name, Class<S> type) {
        return collection(name, type, state -> null);
    }

    /** A collection whose aggregates are due at an instant that follows from their state, if any. */
    public <S extends Record> AggregateCollection<S> collection(
            String name, Class<S> type, Function<S, @Nullable Instant> due) {
        MongoCollection<S> documents = database.getCollection(name, type);
        MongoCollection<BsonDocument> raw = documents.withDocumentClass(BsonDocument.class);
        outboxes.add(raw);
        var codec = new StateCodec<>(type, database.getCodecRegistry());
        return new AggregateCollection<>(
                documents, raw, new DocumentForm<>(codec, due, unpublished, shards, clock), wakeups);
    }
}
