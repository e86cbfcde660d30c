package org.clientele.analytics.effort;

import java.util.HashSet;
import java.util.Set;
import org.clientele.analytics.scope.People;
import org.clientele.servicedefaults.Colleagues;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;

/** Whose time counts: that of those who spent it; a team is those who are in it now. */
record EffortPeople(@Nullable String owner, @Nullable Set<String> team, Reach reach) {

    static EffortPeople of(People people, Colleagues colleagues) {
        var team = people.team() == null ? null : new HashSet<>(colleagues.inTeam(people.team()));
        return new EffortPeople(people.owner(), team, people.reach());
    }

    boolean include(@Nullable String person) {
        return reach.contains(person)
                && (owner == null || owner.equals(person))
                && (team == null || (person != null && team.contains(person)));
    }
}
