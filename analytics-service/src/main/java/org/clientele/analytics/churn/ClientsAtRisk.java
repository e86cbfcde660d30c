package org.clientele.analytics.churn;

import java.util.List;
import org.clientele.analytics.scope.NotCounted;

/** Some clients with a signal, the most at stake first, and what is in no revenue because it has no rate. */
public record ClientsAtRisk(List<ClientAtRisk> clients, List<NotCounted> notCounted) {}
