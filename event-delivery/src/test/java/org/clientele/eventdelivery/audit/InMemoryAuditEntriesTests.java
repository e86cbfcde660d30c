package org.clientele.eventdelivery.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.jspecify.annotations.Nullable;

class InMemoryAuditEntriesTests extends AuditEntriesContract {

    private final AuditEntries kept = new InMemoryAuditEntries();

    @Override
    AuditEntries entries() {
        return kept;
    }

    /** The audit log in memory, where all has been published at once. */
    static final class InMemoryAuditEntries extends InMemoryAggregates<AuditEntry, AuditEvent> implements AuditEntries {

        InMemoryAuditEntries() {
            super(AuditEntry.grammar(new AuditFacts("order-service")), Clock.fixed(AT, ZoneOffset.UTC));
        }

        @Override
        public List<AuditEntry> page(Wanted wanted, @Nullable String after, int limit) {
            return all().map(Versioned::state)
                    .filter(entry -> after == null || entry.entryId().compareTo(after) < 0)
                    .filter(entry -> wanted.caller() == null || wanted.caller().equals(entry.caller()))
                    .filter(entry -> wanted.operation() == null
                            || wanted.operation().equals(entry.read().operation()))
                    .sorted(Comparator.comparing(AuditEntry::entryId).reversed())
                    .limit(limit)
                    .toList();
        }

        @Override
        public boolean forget(Instant before) {
            all().filter(entry -> entry.state().at().isBefore(before)).forEach(this::remove);
            return false;
        }
    }
}
