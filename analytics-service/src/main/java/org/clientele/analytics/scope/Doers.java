package org.clientele.analytics.scope;

import java.util.HashSet;
import java.util.Set;
import org.clientele.servicedefaults.Colleagues;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Whose figures are asked for where those count who do something, not those who have something; a team is those who are
 * in it now.
 */
public record Doers(@Nullable String owner, @Nullable Set<String> team, Reach reach) {

    public static Doers of(People people, Colleagues colleagues) {
        var team = people.team() == null ? null : new HashSet<>(colleagues.inTeam(people.team()));
        return new Doers(people.owner(), team, people.reach());
    }

    public boolean include(@Nullable String person) {
        return reach.contains(person)
                && (owner == null || owner.equals(person))
                && (team == null || (person != null && team.contains(person)));
    }
}
