package org.clientele.analytics.facts;

/** What was read from the facts, and how old they were at the most. */
public record Dated<T>(Freshness freshness, T figure) {}
