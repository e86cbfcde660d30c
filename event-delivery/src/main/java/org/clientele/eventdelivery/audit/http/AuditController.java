package org.clientele.eventdelivery.audit.http;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.audit.AuditEntries;
import org.clientele.eventdelivery.audit.AuditEntry;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Cursor;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.PageLimit;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows who read which list. Whoever looks is in the log, too. */
@RestController
@Access(RoleGroup.AUDITORS)
@RequestMapping("/api/v1/audit")
class AuditController {

    private final AuditEntries entries;

    AuditController(AuditEntries entries) {
        this.entries = entries;
    }

    /** An entry as it is shown. */
    @Schema(name = "AuditEntry")
    record EntryAnswer(
            String entryId,
            Instant at,
            String caller,
            List<String> roles,
            String operation,
            List<String> filters,
            boolean export,
            @Nullable Long items,
            @Nullable String traceId) {

        static EntryAnswer of(AuditEntry entry) {
            var read = entry.read();
            return new EntryAnswer(
                    entry.entryId(),
                    entry.at(),
                    entry.caller(),
                    entry.roles(),
                    read.operation(),
                    read.filters(),
                    read.export(),
                    read.items(),
                    read.traceId());
        }
    }

    @GetMapping
    Page<EntryAnswer> list(
            @RequestParam(required = false) @Nullable @Size(min = 1, max = 200) String caller,
            @RequestParam(required = false) @Nullable @Size(min = 1, max = 200) String operation,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit) {
        var wanted = new AuditEntries.Wanted(caller, operation);
        var read = entries.page(wanted, Cursor.last(cursor), limit + 1).stream()
                .map(EntryAnswer::of)
                .toList();
        return Page.of(read, limit, last -> Cursor.after(last.entryId()));
    }
}
