package org.clientele.analytics.facts;

import java.time.Instant;

/**
 * How old a figure is.
 *
 * @param readUntil everything that the log held at this instant is in the figure
 * @param lagMillis how long the oldest event that may be missing has been waiting; 0 if none is
 */
public record Freshness(Instant readUntil, long lagMillis) {}
