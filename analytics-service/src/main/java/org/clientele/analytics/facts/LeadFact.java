package org.clientele.analytics.facts;

import java.time.Instant;

/** What happened to a lead. Each is a version of its own: what a lead went through is all of them. */
public sealed interface LeadFact extends Fact permits LeadArrived, LeadMoved, LeadLost, LeadConverted {

    String leadId();

    /** When it happened, which may be before the world was told. */
    Instant happened();

    /** What the lead was after it. */
    LeadNow now();

    @Override
    default String subject() {
        return leadId();
    }
}
