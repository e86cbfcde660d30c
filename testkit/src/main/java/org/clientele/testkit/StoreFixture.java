package org.clientele.testkit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * An empty database of the store for each who asks, without a service on it, and the time that tests of stores have.
 */
public final class StoreFixture {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:15:00Z"), ZoneOffset.UTC);

    private static final MongoClient CLIENT = MongoClients.create(BackingServices.mongoUri());

    private StoreFixture() {}

    public static MongoDatabase database() {
        return CLIENT.getDatabase("store-" + UUID.randomUUID());
    }
}
