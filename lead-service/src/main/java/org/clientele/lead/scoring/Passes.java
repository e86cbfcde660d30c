package org.clientele.lead.scoring;

import org.clientele.eventdelivery.aggregate.Repository;

/** Keeps the one pass that there is. */
public interface Passes extends Repository<Pass, PassEvent> {}
