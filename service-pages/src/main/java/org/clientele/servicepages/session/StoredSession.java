package org.clientele.servicepages.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A session that knows what has changed since it was stored. */
final class StoredSession implements Session {

    private final MapSession session;
    private final Map<String, @Nullable Object> changes = new HashMap<>();
    private @Nullable Instant storedAccess;
    private @Nullable String storedId;

    private StoredSession(MapSession session) {
        this.session = session;
    }

    static StoredSession begun(String id, Instant now, Duration idle) {
        var session = new MapSession(id);
        session.setSessionIdGenerator(SessionIds::next);
        session.setCreationTime(now);
        session.setLastAccessedTime(now);
        session.setMaxInactiveInterval(idle);
        return new StoredSession(session);
    }

    static StoredSession read(String id, Instant created, Instant accessed, Duration idle, Map<String, Object> has) {
        var session = begun(id, created, idle).session;
        session.setLastAccessedTime(accessed);
        has.forEach(session::setAttribute);
        var read = new StoredSession(session);
        read.storedAccess = accessed;
        read.storedId = id;
        return read;
    }

    /** Under which id the store has it, null if it does not. */
    @Nullable
    String storedId() {
        return storedId;
    }

    /** By their names, null for what was removed. */
    Map<String, @Nullable Object> changes() {
        return changes;
    }

    /** Whether it is worth writing when it was used last. */
    boolean wasUsedLongAfterStored(Duration time) {
        return storedAccess == null || storedAccess.plus(time).isBefore(session.getLastAccessedTime());
    }

    void stored() {
        changes.clear();
        storedAccess = session.getLastAccessedTime();
        storedId = session.getId();
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        return session.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
    public <T> @Nullable T getAttribute(String name) {
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        session.setAttribute(name, value);
        changes.put(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        setAttribute(name, null);
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        session.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    /** Counts from the next time that it is stored. */
    @Override
    public void setMaxInactiveInterval(Duration idle) {
        session.setMaxInactiveInterval(idle);
        storedAccess = null;
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}
