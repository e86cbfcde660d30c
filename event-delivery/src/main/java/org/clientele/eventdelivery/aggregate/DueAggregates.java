package org.clientele.eventdelivery.aggregate;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Aggregates that fall due, and what happens to them then.
 *
 * @param name of all of them together
 * @param useCase what happens to those of the ids that are due at the instant
 */
public record DueAggregates(String name, DueIndex dueIndex, BiConsumer<List<String>, Instant> useCase) {

    /** Lets those of the ids happen that are due at this instant; whoever is second finds that nothing is due. */
    public void fire(List<String> ids, Instant now) {
        useCase.accept(ids, now);
    }
}
