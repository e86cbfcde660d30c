package org.clientele.lead.routing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.clientele.servicedefaults.VersionNeededException;
import org.jspecify.annotations.Nullable;

/** What managers say of salespeople besides what is in their profiles. It is forgotten with the salesperson. */
public interface Availabilities {

    /**
     * What is said of somebody.
     *
     * @param number 0 if nothing was ever said
     */
    record Said(Roster.Member member, long number) {}

    Optional<Said> find(String salespersonId);

    /** In the order of their ids; only those after the given one, if one is given. */
    List<Said> all(@Nullable String after, int limit);

    /**
     * Says it of somebody who is known; empty if nobody of this id is.
     *
     * @param expected the number of what was said before; must be given if something was
     * @throws VersionNeededException if something was said and its number is not given
     */
    Optional<Said> put(String salespersonId, Availability availability, OptionalLong expected);
}
