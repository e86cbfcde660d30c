package org.clientele.eventdelivery.audit;

/** What happens to an entry of the audit log. */
public sealed interface AuditEvent {

    /** Somebody reads a part of a list, or begins to be given all of it. */
    record ListRead() implements AuditEvent {}

    record ExportEnded(long items) implements AuditEvent {}
}
