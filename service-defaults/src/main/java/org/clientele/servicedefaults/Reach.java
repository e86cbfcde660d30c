package org.clientele.servicedefaults;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose leads, clients and follow-ups somebody may read, or change: everybody's, or those of some people.
 *
 * @param people by their ids, in their order; null for everybody
 * @param unowned whether what nobody has is among them
 */
public record Reach(@Nullable List<String> people, boolean unowned) {

    public static final Reach EVERYBODY = new Reach(null, true);

    public Reach {
        people = people == null ? null : people.stream().distinct().sorted().toList();
    }

    /** What this person has, and nothing else. */
    public static Reach of(String person) {
        return new Reach(List.of(person), false);
    }

    /** What these people have, and what nobody has. */
    public static Reach ofAndNobodys(Collection<String> people) {
        return new Reach(List.copyOf(people), true);
    }

    /** What this person has as far as it is within reach; all that is if nobody is named. */
    public Reach only(@Nullable String owner) {
        return owner == null ? this : new Reach(contains(owner) ? List.of(owner) : List.of(), false);
    }

    public boolean isEverybody() {
        return people == null;
    }

    /** Whether it is within reach what this person has; what nobody has if it is null. */
    public boolean contains(@Nullable String owner) {
        return people == null || (owner == null ? unowned : Collections.binarySearch(people, owner) >= 0);
    }

    /**
     * Refuses what is out of reach.
     *
     * @param what for example "The lead"
     * @param owner who has it, null if nobody
     * @throws NotYoursException if it is
     */
    public void require(String what, String id, @Nullable String owner) {
        if (!contains(owner)) {
            throw new NotYoursException(what, id);
        }
    }
}
