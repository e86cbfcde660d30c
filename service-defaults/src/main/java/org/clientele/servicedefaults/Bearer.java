package org.clientele.servicedefaults;

import java.util.Set;

/**
 * What a token says of whoever bears it.
 *
 * @param id its subject (for a salesperson its id); a pseudonym of it if it is no opaque id
 * @param scopes what it may do at most, which counts for other systems alone
 */
record Bearer(String id, Set<Role> roles, Set<String> scopes) {

    static final Bearer NOBODY = new Bearer("", Set.of(), Set.of());

    /** Whether it may do what this group does. */
    boolean isOneOf(RoleGroup group) {
        return roles.stream()
                .filter(group.roles()::contains)
                .anyMatch(role -> role != Role.INTEGRATION || scopes.contains(group.scope()));
    }
}
