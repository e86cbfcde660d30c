package org.clientele.notification.followup;

import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.event.By;

/**
 * Somebody asks for a follow-up.
 *
 * @param due in the zone of the owner if none is named
 */
public record PlanFollowUp(String id, String owner, Action action, LocalDue due, By by, CommandKey key) {}
