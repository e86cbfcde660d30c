package org.clientele.notification.followup;

/**
 * Somebody puts off what they owe.
 *
 * @param until in the zone of the follow-up if none is named
 */
public record SnoozeFollowUp(FollowUpCommand command, LocalDue until) {}
