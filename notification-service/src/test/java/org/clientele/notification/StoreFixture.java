package org.clientele.notification;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Outboxes;
import org.clientele.eventdelivery.aggregate.Shards;
import org.clientele.eventdelivery.aggregate.Unpublished;
import org.clientele.eventdelivery.aggregate.Wakeups;
import org.clientele.testkit.BackingServices;

/** A database of its own for each test of a store. */
public final class StoreFixture {

    private static final MongoClient CLIENT = MongoClients.create(BackingServices.mongoUri());

    private StoreFixture() {}

    public static MongoDatabase database() {
        return CLIENT.getDatabase("notification-" + UUID.randomUUID());
    }

    /** Aggregates whose records wait for a relay that there is not. */
    public static Aggregates aggregates(MongoDatabase database, Clock clock) {
        var shards = new Shards(1);
        return new Aggregates(
                database, new Outboxes(), new Unpublished(clock, () -> null), shards, new Unheard(), clock);
    }

    private static final class Unheard implements Wakeups {

        @Override
        public void unpublished(int shard) {}

        @Override
        public void due(String collection, int shard, Instant at) {}
    }
}
