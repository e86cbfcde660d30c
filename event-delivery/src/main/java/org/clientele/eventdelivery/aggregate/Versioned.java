package org.clientele.eventdelivery.aggregate;

import org.jspecify.annotations.Nullable;

/**
 * The state of an aggregate at one of its versions.
 *
 * @param version how many events it has had; 0 before the first
 * @param change who changed it last, null if nobody has, or that was before changes were kept
 */
public record Versioned<S>(
        String id, long version, S state, @Nullable Change change) {

    /** One that nobody has changed. */
    public Versioned(String id, long version, S state) {
        this(id, version, state, null);
    }

    /** Whether it is as this person left it, but for what rules have made of it since. */
    public boolean isLeftBy(String person) {
        return change != null && change.changedBy().equals(person);
    }
}
