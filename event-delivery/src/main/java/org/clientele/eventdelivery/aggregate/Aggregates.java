package org.clientele.eventdelivery.aggregate;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import org.bson.BsonDocument;
import org.clientele.eventdelivery.event.CurrentTrace;

/** What the aggregates of this service share: the store, the outboxes, and the relays that wait for news. */
public final class Aggregates {

    private final MongoDatabase database;
    private final Outboxes outboxes;
    private final Unpublished unpublished;
    private final Shards shards;
    private final Wakeups wakeups;
    private final Clock clock;

    public Aggregates(
            MongoDatabase database,
            Outboxes outboxes,
            Unpublished unpublished,
            Shards shards,
            Wakeups wakeups,
            Clock clock) {
        this.database = database.withCodecRegistry(StateCodecs.with(database.getCodecRegistry()));
        this.outboxes = outboxes;
        this.unpublished = unpublished;
        this.shards = shards;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /** Aggregates whose records wait for a relay that there is not, like those in memory. */
    public static Aggregates withoutRelay(MongoDatabase database, Clock clock) {
        return new Aggregates(
                database,
                new Outboxes(),
                new Unpublished(clock, CurrentTrace.NONE),
                new Shards(1),
                Wakeups.NONE,
                clock);
    }

    MongoCollection<BsonDocument> open(String name) {
        var documents = database.getCollection(name, BsonDocument.class);
        outboxes.add(documents);
        return documents;
    }

    <S extends Record, E> DocumentForm<S, E> form(Aggregate<S, E> aggregate) {
        var registry = database.getCodecRegistry();
        return new DocumentForm<>(
                aggregate, new StateCodec<>(aggregate.type(), registry), registry, unpublished, shards);
    }

    Wakeups wakeups() {
        return wakeups;
    }

    /** The instant at which what is decided now happens. */
    Instant now() {
        return clock.instant();
    }
}
