package org.clientele.eventdelivery.audit.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clientele.eventdelivery.audit.AuditEntries;
import org.clientele.eventdelivery.audit.AuditEntry;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Export;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service with lists, to see what of them is in the audit log. */
@EnableAutoConfiguration
@Import(SampleLists.OrderController.class)
class SampleLists {

    record Filter(@Nullable String status, @Nullable Integer olderThanDays) {}

    @RestController
    @Access(RoleGroup.READERS)
    static class OrderController {

        /** What was in the audit log when the export began. */
        final List<AuditEntry> before = new ArrayList<>();

        private final AuditEntries entries;

        OrderController(AuditEntries entries) {
            this.entries = entries;
        }

        @GetMapping("/api/v1/orders")
        Page<String> list(
                Filter filter,
                @RequestParam(required = false) @Nullable String customer,
                @RequestParam(required = false) @Nullable String cursor) {
            return new Page<>(List.of("first", "second"), null);
        }

        @GetMapping("/api/v1/orders/one")
        String one() {
            return "first";
        }

        @GetMapping(path = "/api/v1/orders/export", produces = "text/csv")
        void export(
                @RequestParam(required = false) @Nullable String brokenOffAfter,
                Export export,
                HttpServletResponse response)
                throws IOException {
            before.addAll(entries.page(new AuditEntries.Wanted(null, null), null, 1));
            response.setContentType("text/csv");
            for (var order : List.of("first", "second", "third")) {
                response.getWriter().write(order + "\n");
                export.add();
                if (order.equals(brokenOffAfter)) {
                    throw new IOException("gone");
                }
            }
        }
    }
}
