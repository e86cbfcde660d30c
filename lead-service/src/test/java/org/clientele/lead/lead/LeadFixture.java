package org.clientele.lead.lead;

import java.time.Instant;
import java.util.List;
import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;

/** Leads for tests. */
public final class LeadFixture {

    public static final Instant CAPTURED = Instant.parse("2026-03-02T09:00:00Z");

    private LeadFixture() {}

    /** A lead as captured, of somebody with an e-mail address and a phone number at a company of so many people. */
    public static Lead captured(@Nullable String need, @Nullable Money value, int employees) {
        var origin = new Origin("submission-1", "website", "spring", Instant.parse("2026-03-02T08:59:00Z"));
        var details = new Details(
                new Person("Ada", "Sommer", "ada@sommer.example", "+49 30 1234567", "de"),
                new Company("Sommer Optik", "medical", employees, "DE", null, null, null, null),
                need,
                value,
                null);
        return Lead.captured("lead-1", "new", new Capture(origin, CAPTURED, null), details, new Opening(1, List.of()));
    }
}
