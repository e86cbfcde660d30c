package org.clientele.portfolio.people;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.VersionNeededException;
import org.jspecify.annotations.Nullable;

/**
 * The salespeople and teams of the organisation. What is put as it already is changes nothing; a change names the
 * version it is made on.
 */
public interface People {

    /** What putting did: the version now, and whether it was made by it. */
    record Put(long version, boolean created) {}

    Optional<Versioned<Salesperson>> salesperson(String salespersonId);

    Optional<Versioned<Team>> team(String teamId);

    /** At most so many, by their ids, after this one if it is given. */
    List<Salesperson> salespeople(@Nullable String after, int limit);

    /** At most so many, by their ids, after this one if it is given. */
    List<Team> teams(@Nullable String after, int limit);

    /**
     * Puts it as it shall be.
     *
     * @throws VersionNeededException if it exists, differs and no version is named
     */
    Put put(Salesperson salesperson, OptionalLong expected);

    /**
     * Puts it as it shall be.
     *
     * @throws VersionNeededException if it exists, differs and no version is named
     */
    Put put(Team team, OptionalLong expected);
}
