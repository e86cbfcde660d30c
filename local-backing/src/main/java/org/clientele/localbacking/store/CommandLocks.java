package org.clientele.localbacking.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * A command that changes a collection has it to itself until its changes are written, readers share it. Dropping a
 * database waits for all commands and keeps all others waiting.
 */
final class CommandLocks {

    private static final String DROP_DATABASE = "dropdatabase";
    private static final Set<String> CHANGES =
            Set.of("insert", "update", "delete", "findandmodify", "create", "createindexes", "drop", "dropindexes");

    private final ReadWriteLock all = new ReentrantReadWriteLock();
    private final Map<String, ReadWriteLock> collections = new ConcurrentHashMap<>();

    /** What a command holds while it runs. */
    record Held(Lock outer, @Nullable Lock inner, boolean isExclusive) implements AutoCloseable {

        @Override
        public void close() {
            if (inner != null) {
                inner.unlock();
            }
            outer.unlock();
        }
    }

    /** Waits until the command may run. */
    Held lock(String database, String command, Document query) {
        var name = command.toLowerCase(Locale.ROOT);
        if (name.equals(DROP_DATABASE)) {
            return locked(new Held(all.writeLock(), null, true));
        }
        var changes = CHANGES.contains(name);
        var collection =
                collections.computeIfAbsent(database + "." + query.get(command), c -> new ReentrantReadWriteLock());
        return locked(new Held(all.readLock(), changes ? collection.writeLock() : collection.readLock(), changes));
    }

    private static Held locked(Held held) {
        held.outer().lock();
        if (held.inner() != null) {
            held.inner().lock();
        }
        return held;
    }
}
