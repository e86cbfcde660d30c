package org.clientele.eventdelivery.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.Supplier;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.AuditLog;
import org.clientele.servicedefaults.ListRead;
import org.clientele.servicedefaults.Role;
import org.jspecify.annotations.Nullable;

/** Keeps who read which list as entries of the audit log; each is confirmed by the store, with what it publishes. */
final class KeepingAudit implements AuditLog {

    private final AuditEntries entries;
    private final Supplier<@Nullable String> traceId;
    private final Clock clock;
    private final Counter kept;
    private final Counter refused;

    KeepingAudit(AuditEntries entries, Supplier<@Nullable String> traceId, Clock clock, MeterRegistry meters) {
        this.entries = entries;
        this.traceId = traceId;
        this.clock = clock;
        this.kept = entered(meters, "kept");
        this.refused = entered(meters, "refused");
    }

    private static Counter entered(MeterRegistry meters, String outcome) {
        return Counter.builder("clientele.audit.entries")
                .description(
                        "Lists that somebody wanted to read, by whether that could be kept; else they were not shown")
                .tag("outcome", outcome)
                .register(meters);
    }

    @Override
    public void shown(ListRead read, int items) {
        var unused = keep(read, false, (long) items);
    }

    @Override
    public String exporting(ListRead read) {
        return keep(read, true, null);
    }

    @Override
    public void exported(String entryId, ListRead read, long items) {
        var by = By.http(read.caller());
        var unused = entries.change(Command.of(entryId, CommandKey.once(), by, entry -> entry.end(items)));
    }

    private String keep(ListRead read, boolean export, @Nullable Long items) {
        var list = new AuditEntry.ReadList(read.operation(), read.filters(), export, items, traceId.get());
        var roles = read.roles().stream().map(Role::claim).sorted().toList();
        var id = UuidCreator.getTimeOrderedEpoch().toString();
        var entry = new AuditEntry(id, clock.instant(), read.caller(), roles, list);
        try {
            var entered = entries.create(entry.beginning()).id();
            kept.increment();
            return entered;
        } catch (RuntimeException failure) {
            refused.increment();
            throw failure;
        }
    }
}
