package org.clientele.eventdelivery.aggregate;

import java.time.Instant;
import java.util.List;

/** Aggregates that fall due, and what happens to them then. */
public interface DueAggregates {

    /** Of all of them together. */
    String name();

    DueIndex dueIndex();

    /** Lets those of the ids happen that are due at this instant; whoever is second finds that nothing is due. */
    void fire(List<String> ids, Instant now);
}
