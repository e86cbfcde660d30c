package org.clientele.analytics.facts;

import java.time.Instant;

/**
 * How far one topic is read.
 *
 * @param readUntil everything that it held at this instant is recorded
 * @param lagMillis how long the oldest event that may be missing has been waiting; 0 if none is
 */
public record TopicFreshness(String topic, Instant readUntil, long lagMillis) {}
