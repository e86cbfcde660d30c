package org.clientele.eventdelivery.background;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.bson.BsonDocument;

/** The leases that this process may hold. */
public final class Leases {

    private final MongoDatabase database;
    private final Duration length;
    private final Clock clock;
    private final String owner = UUID.randomUUID().toString();

    public Leases(MongoDatabase database, Duration length, Clock clock) {
        this.database = database;
        this.length = length;
        this.clock = clock;
    }

    /** The lease of that name in this service; one object a worker. */
    public Lease of(String name) {
        return new Lease(database.getCollection("leases", BsonDocument.class), name, owner, length, clock);
    }

    /** How long to wait before asking again for a lease that somebody else has. */
    public Duration standby() {
        return length.dividedBy(3);
    }
}
