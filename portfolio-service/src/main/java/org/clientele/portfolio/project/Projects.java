package org.clientele.portfolio.project;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Repository;
import org.jspecify.annotations.Nullable;

/** The projects of all clients; those that were withdrawn are found by their ids alone. */
public interface Projects extends Repository<Project, ProjectEvent> {

    /** At most so many projects of a client from this place on, the latest signed first. */
    List<Project> of(String clientId, @Nullable String after, int limit);

    /** All projects of these clients, in no particular order. */
    List<Project> ofAll(List<String> clientIds);
}
