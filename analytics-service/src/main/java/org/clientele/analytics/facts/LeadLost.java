package org.clientele.analytics.facts;

import java.time.Instant;

/**
 * A lead was lost.
 *
 * @param reason a code of the organisation
 */
public record LeadLost(String leadId, Instant happened, LeadNow now, String reason) implements LeadFact {}
