package org.clientele.lead.routing;

import org.clientele.eventdelivery.aggregate.Repository;

/** Keeps the one rulebook that there is. */
public interface Rulebooks extends Repository<Rulebook, RulebookEvent> {}
