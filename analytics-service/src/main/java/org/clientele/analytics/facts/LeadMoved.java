package org.clientele.analytics.facts;

import java.time.Instant;

/** A lead changed its step, its state or who looks after it. */
public record LeadMoved(String leadId, Instant happened, LeadNow now) implements LeadFact {}
