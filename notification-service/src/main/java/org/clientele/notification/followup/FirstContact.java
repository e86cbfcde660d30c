package org.clientele.notification.followup;

import java.time.Instant;

/**
 * Why policy planned a follow-up: a lead was given to somebody.
 *
 * @param assignedAt when the lead was assigned
 * @param leadSequence number of the lead's change that this follows; older ones come too late
 * @param provisional the person's zone and working hours were not known yet
 */
public record FirstContact(Instant assignedAt, long leadSequence, boolean provisional) {}
