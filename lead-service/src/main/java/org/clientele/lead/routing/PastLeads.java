package org.clientele.lead.routing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leads that are there already, for trying rules on them. */
public interface PastLeads {

    /**
     * A lead that came earlier.
     *
     * @param salespersonId who has it
     */
    record PastLead(
            LeadToRoute lead, Instant capturedAt, @Nullable String salespersonId) {}

    /** Those captured at or after {@code from} and before {@code to}, the oldest first. */
    List<PastLead> capturedBetween(Instant from, Instant to, int limit);
}
