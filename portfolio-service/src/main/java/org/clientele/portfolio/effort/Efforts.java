package org.clientele.portfolio.effort;

import java.util.List;
import java.util.Optional;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.jspecify.annotations.Nullable;

/** The efforts for all clients; those that were withdrawn are found by their ids alone. */
public interface Efforts extends Repository<Effort, EffortEvent> {

    /** At most so many efforts for a client from this place on, the latest day first. */
    List<Effort> of(String clientId, @Nullable String after, int limit);

    /** The effort for this client that has this id and counts. */
    default Optional<Versioned<Effort>> find(String clientId, String effortId) {
        return find(effortId)
                .filter(found ->
                        found.state().stands() && found.state().clientId().equals(clientId));
    }
}
