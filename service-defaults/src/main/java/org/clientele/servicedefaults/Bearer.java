package org.clientele.servicedefaults;

import java.util.Set;
import java.util.stream.Collectors;

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
        return roles.stream().anyMatch(role -> is(role, group));
    }

    /** The same with those of its roles alone by which it may do what one of these groups does. */
    Bearer as(Set<RoleGroup> groups) {
        var admitted = roles.stream()
                .filter(role -> groups.stream().anyMatch(group -> is(role, group)))
                .collect(Collectors.toUnmodifiableSet());
        return new Bearer(id, admitted, scopes);
    }

    private boolean is(Role role, RoleGroup group) {
        return group.roles().contains(role) && (role != Role.INTEGRATION || scopes.contains(group.scope()));
    }
}
