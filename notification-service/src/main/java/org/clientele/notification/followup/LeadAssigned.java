package org.clientele.notification.followup;

import java.time.Instant;
import org.clientele.eventdelivery.aggregate.CommandKey;

/**
 * A lead was given to somebody.
 *
 * @param sequence number of this change of the lead
 */
public record LeadAssigned(String leadId, String salespersonId, Instant at, long sequence, CommandKey key) {}
