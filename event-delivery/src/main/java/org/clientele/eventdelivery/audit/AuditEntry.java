package org.clientele.eventdelivery.audit;

import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.event.By;
import org.jspecify.annotations.Nullable;

/**
 * That somebody read a list or took it along as a file. It holds no personal data: an opaque id, names and numbers.
 *
 * @param entryId later ones are greater
 * @param caller an opaque id
 * @param roles that the caller had then, in order
 */
public record AuditEntry(String entryId, Instant at, String caller, List<String> roles, ReadList read) {

    /**
     * What was read.
     *
     * @param operation which list, as the description of the API calls it
     * @param filters the names of what narrowed it, in order
     * @param export whether it was taken along as a file
     * @param items how many; null while a file is being given out, and for ever if that broke off with a crash
     * @param traceId of the trace that the request was part of, null if it was part of none
     */
    public record ReadList(
            String operation,
            List<String> filters,
            boolean export,
            @Nullable Long items,
            @Nullable String traceId) {

        private ReadList with(long counted) {
            return new ReadList(operation, filters, export, counted, traceId);
        }
    }

    static Aggregate<AuditEntry, AuditEvent> grammar(Facts<AuditEntry, AuditEvent> facts) {
        return Aggregate.of("audit", AuditEntry.class, AuditEntry::entryId, AuditEntry::after, facts);
    }

    Beginning<AuditEntry, AuditEvent> beginning() {
        return new Beginning<>(this, CommandKey.once(), By.http(caller), List.of(new AuditEvent.ListRead()));
    }

    /** The file has ended; of two who say so the first counts. */
    List<AuditEvent> end(long items) {
        return read.export() && read.items() == null ? List.of(new AuditEvent.ExportEnded(items)) : List.of();
    }

    AuditEntry after(AuditEvent event) {
        return switch (event) {
            case AuditEvent.ListRead begun -> this;
            case AuditEvent.ExportEnded ended -> new AuditEntry(entryId, at, caller, roles, read.with(ended.items()));
        };
    }
}
