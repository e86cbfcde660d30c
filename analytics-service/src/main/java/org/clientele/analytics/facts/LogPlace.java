package org.clientele.analytics.facts;

/**
 * Where a fact stands in the log.
 *
 * @param sequence the number of this change of the subject
 */
public record LogPlace(int partition, long offset, long sequence) {}
