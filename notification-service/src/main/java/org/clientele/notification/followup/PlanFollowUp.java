package org.clientele.notification.followup;

import org.clientele.eventdelivery.aggregate.CommandKey;

/**
 * Somebody asks for a follow-up.
 *
 * @param due in the zone of the owner if none is named
 */
public record PlanFollowUp(String id, String owner, Action action, LocalDue due, Author author, CommandKey key) {}
