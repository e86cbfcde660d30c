package org.clientele.servicedefaults;

import org.jspecify.annotations.Nullable;

/** Who reads: whose things it may see. Every handler that shows leads, clients or follow-ups takes one. */
public record Reader(Reach reach) {

    /**
     * Refuses what it may not see.
     *
     * @param what for example "The lead"
     * @param owner who has it, null if nobody
     * @throws NotYoursException if it may not
     */
    public void require(String what, String id, @Nullable String owner) {
        reach.require(what, id, owner);
    }
}
