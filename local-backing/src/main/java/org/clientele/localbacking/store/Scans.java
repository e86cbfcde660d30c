package org.clientele.localbacking.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Refuses queries that no index serves, as MongoDB does with its parameter {@code notablescan}. A command whose comment
 * begins with {@value #MEANT} means to scan and says why; a query without condition and order asks for all documents
 * and needs no comment.
 */
final class Scans {

    static final String MEANT = "scan:";

    static final int NO_QUERY_EXECUTION_PLANS = 291;

    private final boolean refused;

    @SuppressWarnings("ThreadLocalUsage") // each store has its own, and none is left when the command is over
    private final ThreadLocal<@Nullable String> reason = new ThreadLocal<>();

    Scans(boolean refused) {
        this.refused = refused;
    }

    /** Runs a command that may say that it means to scan. */
    <T> T during(Document command, Supplier<T> run) {
        if (!(command.get("comment") instanceof String comment) || !comment.startsWith(MEANT)) {
            return run.get();
        }
        reason.set(comment);
        try {
            return run.get();
        } finally {
            reason.remove();
        }
    }

    /** Called where a query can only be answered by looking at all documents. */
    void scan(String collection, Document query, @Nullable Document orderBy) {
        if (refused && reason.get() == null && isSelective(query, orderBy) && !isInternal(collection)) {
            throw new MongoServerError(
                    NO_QUERY_EXECUTION_PLANS,
                    "NoQueryExecutionPlans",
                    "no index of %s serves %s%s; a scan that is meant has a comment that begins with \"%s\""
                            .formatted(collection, query, orderBy == null ? "" : " in the order " + orderBy, MEANT));
        }
    }

    private static boolean isSelective(Document query, @Nullable Document orderBy) {
        var ordered = orderBy != null && !orderBy.isEmpty() && !orderBy.containsKey("$natural");
        return ordered || !query.isEmpty();
    }

    private static boolean isInternal(String collection) {
        return collection.contains(".system.");
    }
}
