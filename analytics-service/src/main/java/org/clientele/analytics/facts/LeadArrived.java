package org.clientele.analytics.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody showed interest.
 *
 * @param source where it came from, a code of the organisation
 * @param campaign what it is a response to, a code of the organisation
 */
public record LeadArrived(
        String leadId,
        Instant happened,
        LeadNow now,
        String source,
        @Nullable String campaign) implements LeadFact {}
