package org.clientele.servicepages.session;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.listing.Index;
import org.jspecify.annotations.Nullable;
import org.springframework.session.SessionRepository;
import tools.jackson.core.JacksonException;

/**
 * Sessions in the store, one document each under the hash of its id. A session that was ended stays so, whatever
 * requests of it are still under way: what is stored is changed and never made again.
 */
final class MongoSessions implements SessionRepository<StoredSession> {

    private static final String ID = "_id";
    private static final String CREATED = "created";
    private static final String ACCESSED = "accessed";
    private static final String IDLE = "idleSeconds";
    private static final String EXPIRES = "expires";
    private static final String ATTRIBUTES = "attributes";
    private static final int PAGE = 1_000;

    /** So long strangers may take to sign in. */
    private static final Duration STRANGERS = Duration.ofMinutes(15);

    private static final Duration WORTH_WRITING = Duration.ofMinutes(1);

    private final AttributeJson json = new AttributeJson();
    private final MongoCollection<Document> sessions;
    private final Duration longest;
    private final Clock clock;

    MongoSessions(MongoDatabase database, Duration longest, Clock clock) {
        this.sessions = database.getCollection("sessions");
        this.longest = longest;
        this.clock = clock;
        Index.of(Indexes.ascending(EXPIRES)).on(sessions);
    }

    @Override
    public StoredSession createSession() {
        return StoredSession.begun(SessionIds.next(), clock.instant(), STRANGERS);
    }

    /** Whoever signs in gets another id, so that nobody can have planted the one before, which is over. */
    @Override
    public void save(StoredSession session) {
        var stored = session.storedId();
        if (session.getId().equals(stored)) {
            update(session);
        } else {
            sessions.insertOne(document(session));
            if (stored != null) {
                deleteById(stored);
            }
        }
        session.stored();
    }

    private void update(StoredSession session) {
        if (!session.changes().isEmpty() || session.wasUsedLongAfterStored(WORTH_WRITING)) {
            sessions.updateOne(byId(session.getId()), changes(session));
        }
    }

    private Document document(StoredSession session) {
        var attributes = new Document();
        for (var name : session.getAttributeNames()) {
            attributes.put(field(name), json.write(session.getRequiredAttribute(name)));
        }
        return new Document(ID, SessionIds.hash(session.getId()))
                .append(CREATED, Date.from(session.getCreationTime()))
                .append(ACCESSED, Date.from(session.getLastAccessedTime()))
                .append(IDLE, session.getMaxInactiveInterval().toSeconds())
                .append(EXPIRES, Date.from(expires(session)))
                .append(ATTRIBUTES, attributes);
    }

    private Bson changes(StoredSession session) {
        List<Bson> changes = new ArrayList<>(List.of(
                Updates.set(ACCESSED, Date.from(session.getLastAccessedTime())),
                Updates.set(IDLE, session.getMaxInactiveInterval().toSeconds()),
                Updates.set(EXPIRES, Date.from(expires(session)))));
        session.changes().forEach((name, value) -> changes.add(change(ATTRIBUTES + "." + field(name), value)));
        return Updates.combine(changes);
    }

    private Bson change(String field, @Nullable Object value) {
        return value == null ? Updates.unset(field) : Updates.set(field, json.write(value));
    }

    private Instant expires(StoredSession session) {
        var unused = session.getLastAccessedTime().plus(session.getMaxInactiveInterval());
        var old = session.getCreationTime().plus(longest);
        return unused.isBefore(old) ? unused : old;
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        var found = sessions.find(Filters.and(byId(id), Filters.gt(EXPIRES, Date.from(clock.instant()))))
                .first();
        try {
            return found == null ? null : session(id, found);
        } catch (JacksonException unreadable) {
            deleteById(id);
            return null;
        }
    }

    private StoredSession session(String id, Document found) {
        Map<String, Object> attributes = new HashMap<>();
        found.get(ATTRIBUTES, Document.class)
                .forEach((field, value) -> attributes.put(name(field), json.read(value.toString())));
        return StoredSession.read(
                id,
                found.getDate(CREATED).toInstant(),
                found.getDate(ACCESSED).toInstant(),
                Duration.ofSeconds(found.getLong(IDLE)),
                attributes);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteOne(byId(id));
    }

    /** Takes away some that are over; returns whether there may be more. */
    boolean forget() {
        var over = sessions.find(Filters.lte(EXPIRES, Date.from(clock.instant())))
                .sort(Sorts.ascending(EXPIRES))
                .projection(Projections.include(ID))
                .limit(PAGE)
                .map(session -> session.getString(ID))
                .into(new ArrayList<>());
        sessions.deleteMany(Filters.in(ID, over));
        return over.size() == PAGE;
    }

    private static Bson byId(String id) {
        return Filters.eq(ID, SessionIds.hash(id));
    }

    /** Names of attributes have dots, which lead into documents. */
    private static String field(String name) {
        return name.replace('.', '/');
    }

    private static String name(String field) {
        return field.replace('/', '.');
    }
}
