package org.clientele.eventdelivery;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.clientele.localbacking.EmbeddedStore;

/** A store in memory with what is needed to open aggregates in it. */
final class TestStore implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-29T00:59:59Z");

    final EmbeddedStore store = EmbeddedStore.inMemory();
    final MongoClient client = MongoClients.create(store.uri());
    final MongoDatabase database = client.getDatabase("orders");
    final Shards shards = new Shards(4);
    final Wakeups wakeups = new Wakeups(shards);

    Aggregates aggregates() {
        return aggregates(database, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    Aggregates aggregates(MongoDatabase through, Clock clock) {
        return new Aggregates(through, new Unpublished(clock, () -> null), shards, wakeups, clock);
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }
}
