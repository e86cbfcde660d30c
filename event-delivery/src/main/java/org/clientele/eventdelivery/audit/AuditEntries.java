package org.clientele.eventdelivery.audit;

import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Repository;
import org.jspecify.annotations.Nullable;

/** The audit log of this service. */
public interface AuditEntries extends Repository<AuditEntry, AuditEvent> {

    /**
     * Which entries are wanted.
     *
     * @param caller whose, null for everybody's
     * @param operation of which list, null for all lists
     */
    record Wanted(@Nullable String caller, @Nullable String operation) {}

    /** At most so many, the newest first, older than this one if it is given. */
    List<AuditEntry> page(Wanted wanted, @Nullable String after, int limit);

    /** Takes away some of what is older and has been published; whether there may be more of it. */
    boolean forget(Instant before);
}
