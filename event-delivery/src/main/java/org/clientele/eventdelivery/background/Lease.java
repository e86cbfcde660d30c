package org.clientele.eventdelivery.background;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bson.BsonDocument;
import org.bson.Document;
import org.clientele.eventdelivery.failure.StoreErrors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one of several instances do a piece of work at a time, mostly.
 *
 * <p>It saves work and nothing depends on it: whoever was paused for longer than the lease meets a fence or a version.
 */
public final class Lease {

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

    private final MongoCollection<BsonDocument> leases;
    private final String name;
    private final String owner;
    private final Duration length;
    private final Clock clock;
    private Instant renewAt = Instant.MIN;

    /** @param clock the machine's time, also where the business runs on another */
    public Lease(MongoCollection<BsonDocument> leases, String name, String owner, Duration length, Clock clock) {
        this.leases = leases;
        this.name = name;
        this.owner = owner;
        this.length = length;
        this.clock = clock;
    }

    /** Takes or renews the lease if that is due, and says whether it is ours. */
    public boolean held() {
        Instant now = clock.instant();
        if (now.isBefore(renewAt)) {
            return true;
        }
        boolean ours = taken(now) || created(now);
        renewAt = ours ? now.plus(length.dividedBy(3)) : Instant.MIN;
        return ours;
    }

    private boolean taken(Instant now) {
        var free = and(eq("_id", name), or(eq("owner", owner), lt("until", now)));
        return leases.updateOne(free, combine(set("owner", owner), set("until", now.plus(length))))
                        .getMatchedCount()
                > 0;
    }

    private boolean created(Instant now) {
        try {
            leases.withDocumentClass(Document.class)
                    .insertOne(new Document("_id", name).append("owner", owner).append("until", now.plus(length)));
            return true;
        } catch (MongoWriteException failure) {
            if (StoreErrors.isDuplicate(failure)) {
                return false;
            }
            throw failure;
        }
    }

    /** Somebody else has it by now, whatever the store says. */
    public void lost() {
        renewAt = Instant.MIN;
    }

    /** Lets others have it at once; without the store they wait until it has run out. */
    public void release() {
        renewAt = Instant.MIN;
        try {
            leases.updateOne(and(eq("_id", name), eq("owner", owner)), set("until", Instant.EPOCH));
        } catch (MongoException storeAway) {
            LOG.debug("The lease {} was not released", name, storeAway);
        }
    }
}
