package org.clientele.analytics.facts;

/** What one subject of the log is now; a later event of the same subject replaces it. */
public sealed interface Fact permits Client, WithdrawnClient, Project, WithdrawnProject {}
