package org.clientele.analytics.facts;

import java.time.Instant;

/** A lead became a client, or its client signed another project. */
public record LeadConverted(String leadId, Instant happened, LeadNow now, String clientId, String projectId)
        implements LeadFact {}
