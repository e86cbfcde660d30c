package org.clientele.eventdelivery.background;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.clientele.eventdelivery.failure.MissingDocuments;
import org.clientele.servicedefaults.Wordless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The leases that this instance wants: one command now and then renews those that it has and takes those that are free.
 *
 * <p>After a clean stop others have them as soon as they hear of it, after a kill when they have run out.
 */
final class Leases implements BackgroundWork {

    static final String NAME = "leases";

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);
    private static final String ID = "_id";
    private static final String OWNER = "owner";
    private static final String UNTIL = "until";
    private static final Duration SHORTEST_REST = Duration.ofMillis(20);

    private final MongoCollection<BsonDocument> documents;
    private final Duration length;
    private final Clock clock;
    private final BsonString owner = new BsonString(UUID.randomUUID().toString());
    private final Map<String, Lease> wanted = new ConcurrentHashMap<>();

    /** @param clock the machine's time, also where the business runs on another */
    Leases(MongoDatabase database, Duration length, Clock clock) {
        this.documents = database.getCollection("leases", BsonDocument.class);
        this.length = length;
        this.clock = clock;
    }

    /** The lease of that name in this service. */
    Lease of(String name) {
        return wanted.computeIfAbsent(name, unknown -> new Lease(unknown, clock));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean everywhere() {
        return true;
    }

    @Override
    public Pace pass() {
        Instant now = clock.instant();
        Instant until = now.plus(length);
        if (renewOrTake(now, until) == wanted.size()) {
            wanted.values().forEach(lease -> lease.hold(until));
            return Pace.rest(renewing());
        }
        Map<String, BsonDocument> found = found();
        List<Lease> missing = new ArrayList<>(wanted.values());
        missing.removeIf(lease -> found.containsKey(lease.name()));
        if (!missing.isEmpty()) {
            create(missing);
            return Pace.again();
        }
        return Pace.rest(compare(found.values(), now));
    }

    private long renewOrTake(Instant now, Instant until) {
        var oursOrFree = and(in(ID, wanted.keySet()), or(eq(OWNER, owner), lt(UNTIL, now)));
        return documents
                .updateMany(oursOrFree, combine(set(OWNER, owner), set(UNTIL, until)))
                .getMatchedCount();
    }

    private Map<String, BsonDocument> found() {
        var found = new HashMap<String, BsonDocument>();
        documents
                .find(in(ID, wanted.keySet()))
                .forEach(document -> found.put(document.getString(ID).getValue(), document));
        return found;
    }

    /** Those that nobody has had yet; whoever writes them first, all take part in the next round. */
    private void create(Collection<Lease> missing) {
        List<BsonDocument> free = missing.stream()
                .map(lease -> new BsonDocument(ID, new BsonString(lease.name()))
                        .append(OWNER, owner)
                        .append(UNTIL, new BsonDateTime(Instant.EPOCH.toEpochMilli())))
                .toList();
        var unused = MissingDocuments.insert(documents, free);
    }

    /** How long until it is time to renew ours or, if that is sooner, until one of the others' runs out. */
    private Duration compare(Collection<BsonDocument> found, Instant now) {
        found.stream().filter(this::isOurs).forEach(document -> lease(document).hold(until(document)));
        List<BsonDocument> others =
                found.stream().filter(document -> !isOurs(document)).toList();
        others.forEach(document -> lease(document).lost());
        Duration renewing = renewing();
        Duration runsOut = others.stream()
                .map(document -> Duration.between(now, until(document)).plusMillis(1))
                .min(Comparator.naturalOrder())
                .orElse(renewing);
        Duration rest = runsOut.compareTo(renewing) < 0 ? runsOut : renewing;
        return rest.compareTo(SHORTEST_REST) > 0 ? rest : SHORTEST_REST;
    }

    private Duration renewing() {
        return length.dividedBy(2);
    }

    private Lease lease(BsonDocument document) {
        return of(document.getString(ID).getValue());
    }

    private boolean isOurs(BsonDocument document) {
        return owner.equals(document.get(OWNER));
    }

    private static Instant until(BsonDocument document) {
        return Instant.ofEpochMilli(document.getDateTime(UNTIL).getValue());
    }

    /** Lets others have them at once; without the store they wait until they have run out. */
    @Override
    public void leave() {
        wanted.values().forEach(Lease::lost);
        try {
            documents.updateMany(
                    and(in(ID, wanted.keySet()), eq(OWNER, owner)),
                    set(UNTIL, new BsonDateTime(Instant.EPOCH.toEpochMilli())));
        } catch (MongoException storeAway) {
            LOG.debug("The leases were not released", Wordless.of(storeAway));
        }
    }
}
