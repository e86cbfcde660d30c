package org.clientele.portfolio.project;

import java.util.List;
import java.util.Optional;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.jspecify.annotations.Nullable;

/** The projects of all clients; those that were withdrawn are found by their ids alone. */
public interface Projects extends Repository<Project, ProjectEvent> {

    /** At most so many projects of a client from this place on, the latest signed first. */
    List<Project> of(String clientId, @Nullable String after, int limit);

    /** The project of this client that has this id and stands. */
    default Optional<Versioned<Project>> find(String clientId, String projectId) {
        return find(projectId)
                .filter(found ->
                        found.state().stands() && found.state().clientId().equals(clientId));
    }

    /** At most so many projects of these clients together, in no particular order. */
    List<Project> ofAll(List<String> clientIds, int limit);
}
