package org.clientele.eventdelivery.aggregate;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.clientele.eventdelivery.event.CurrentTrace;
import org.clientele.testkit.BackingServices;

/** A database of its own with what is needed to open aggregates in it. */
public final class TestStore implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-03-29T00:59:59Z");

    public final MongoClient client = MongoClients.create(BackingServices.mongoUri());
    public final MongoDatabase database = client.getDatabase("orders-" + UUID.randomUUID());
    public final Shards shards = new Shards(4);
    public final Outboxes outboxes = new Outboxes();

    public Aggregates aggregates() {
        return aggregates(database, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public Aggregates aggregates(MongoDatabase through, Clock clock) {
        return aggregates(through, clock, Wakeups.NONE);
    }

    public Aggregates aggregates(MongoDatabase through, Clock clock, Wakeups wakeups) {
        return new Aggregates(through, outboxes, new Unpublished(clock, CurrentTrace.NONE), shards, wakeups, clock);
    }

    @Override
    public void close() {
        client.close();
    }
}
