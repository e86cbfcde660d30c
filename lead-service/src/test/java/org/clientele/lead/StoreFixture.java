package org.clientele.lead;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Outboxes;
import org.clientele.eventdelivery.aggregate.Shards;
import org.clientele.eventdelivery.aggregate.Unpublished;
import org.clientele.eventdelivery.aggregate.Wakeups;
import org.clientele.testkit.BackingServices;

/** An empty database of the store for each who asks, without a service on it. */
public final class StoreFixture {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:15:00Z"), ZoneOffset.UTC);

    private static final MongoClient CLIENT = MongoClients.create(BackingServices.mongoUri());

    private StoreFixture() {}

    public static MongoDatabase database() {
        return CLIENT.getDatabase("store-" + UUID.randomUUID());
    }

    public static Aggregates aggregates() {
        var shards = new Shards(1);
        return new Aggregates(
                database(), new Outboxes(), new Unpublished(CLOCK, () -> null), shards, new Unheard(), CLOCK);
    }

    /** There is no relay that could wake up. */
    private static final class Unheard implements Wakeups {

        @Override
        public void unpublished(int shard) {}

        @Override
        public void due(String collection, int shard, Instant at) {}
    }
}
