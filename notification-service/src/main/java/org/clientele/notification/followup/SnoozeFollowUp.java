package org.clientele.notification.followup;

import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.event.By;

/**
 * Somebody puts off what they owe.
 *
 * @param expectedVersion only if it still has this version
 * @param until in the zone of the follow-up if none is named
 */
public record SnoozeFollowUp(String id, OptionalLong expectedVersion, LocalDue until, By by, CommandKey key) {}
