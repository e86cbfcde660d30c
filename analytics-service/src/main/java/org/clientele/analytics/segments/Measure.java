package org.clientele.analytics.segments;

import org.clientele.analytics.scope.NamedPeriod;

/**
 * What is asked of a client.
 *
 * @param period the days that it is about; {@link NamedPeriod#ALL} for a field that has none
 */
public record Measure(Field field, NamedPeriod period) {}
