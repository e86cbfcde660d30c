package org.clientele.portfolio.people;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.jspecify.annotations.Nullable;

/** The teams of the organisation. */
public interface Teams extends Repository<Team, TeamEvent> {

    /** At most so many, by their ids, after this one if it is given. */
    List<Versioned<Team>> page(@Nullable String after, int limit);

    /** The ids of those that this person leads, in no particular order. */
    List<String> ledBy(String managerId);
}
