package org.clientele.servicedefaults;

import java.util.Set;

/**
 * Who calls, and the roles it has.
 *
 * @param id the subject of the token (for a salesperson its id); a pseudonym of it if it is no opaque id
 */
public record Caller(String id, Set<Role> roles) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether it may change only what is its own: managers and integrations change anything, salespeople do not. */
    public boolean changesOnlyItsOwn() {
        return !is(Role.MANAGER) && !is(Role.INTEGRATION);
    }
}
