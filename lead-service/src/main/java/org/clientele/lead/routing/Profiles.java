package org.clientele.lead.routing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The profiles of salespeople, as far as they have arrived; of each the newest news counts. */
public interface Profiles {

    /** What routing needs of a profile. */
    record Profile(String salespersonId, String teamId, WorkingHours hours) {

        Roster.Member with(Availability availability) {
            return new Roster.Member(salespersonId, teamId, hours, availability);
        }
    }

    /**
     * A profile that has arrived.
     *
     * @param sequence the number of the salesperson's change that says so
     */
    record News(Profile profile, long sequence) {}

    void keep(List<News> news);

    void forget(String salespersonId);

    Optional<Profile> find(String salespersonId);

    List<Profile> all();

    /** By id; only those after the given one, if one is given. */
    List<Profile> page(@Nullable String after, int limit);
}
