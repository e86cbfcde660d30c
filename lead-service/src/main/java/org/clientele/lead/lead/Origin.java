package org.clientele.lead.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a lead comes from.
 *
 * @param occurredAt when the interest was shown, as the source says
 */
public record Origin(
        String submissionId,
        String source,
        @Nullable String campaign,
        @Nullable Instant occurredAt) {}
