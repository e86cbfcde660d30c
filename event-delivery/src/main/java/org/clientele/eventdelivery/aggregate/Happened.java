package org.clientele.eventdelivery.aggregate;

import java.time.Instant;
import org.clientele.eventdelivery.event.By;

/**
 * Something that happened to an aggregate.
 *
 * @param at when, in milliseconds
 * @param by who did it, and through what
 */
public record Happened<E>(E event, Instant at, By by) {}
