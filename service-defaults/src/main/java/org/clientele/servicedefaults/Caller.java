package org.clientele.servicedefaults;

import java.util.Set;

/**
 * Who calls, and the roles it has.
 *
 * @param id the subject of the token (for a salesperson its id); a pseudonym of it if it is no opaque id
 */
public record Caller(String id, Set<Role> roles) {

    boolean isOneOf(RoleGroup group) {
        return group.roles().stream().anyMatch(roles::contains);
    }

    /** Whether it may change only what is its own. */
    public boolean changesOnlyItsOwn() {
        return !isOneOf(RoleGroup.OVERSEERS);
    }
}
