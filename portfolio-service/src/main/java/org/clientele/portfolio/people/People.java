package org.clientele.portfolio.people;

import java.util.Optional;
import java.util.OptionalLong;
import org.clientele.servicedefaults.VersionNeededException;

/**
 * The salespeople and teams of the organisation. What is put as it already is changes nothing; a change names the
 * version it is made on.
 */
public interface People {

    /** What putting did: the version now, and whether it was made by it. */
    record Put(long version, boolean created) {}

    Optional<Salesperson> salesperson(String salespersonId);

    Optional<Team> team(String teamId);

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
