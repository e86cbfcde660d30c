package org.clientele.analytics.ranking;

import java.util.List;
import org.clientele.analytics.scope.NotCounted;

/** Some of the clients that left, by what they signed in scope, and what has no rate. */
public record FormerClients(List<FormerClient> clients, List<NotCounted> notCounted) {}
