package org.clientele.analytics.facts;

/** Where a record stands in the log. */
public record LogPlace(LogPartition partition, long offset) {}
