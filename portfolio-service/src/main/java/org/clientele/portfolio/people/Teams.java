package org.clientele.portfolio.people;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.jspecify.annotations.Nullable;

/** The teams of the organisation. */
public interface Teams extends Repository<Team, TeamEvent> {

    /** At most so many, by their ids, after this one if it is given. */
    List<Versioned<Team>> page(@Nullable String after, int limit);
}
