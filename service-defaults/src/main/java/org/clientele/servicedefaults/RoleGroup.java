package org.clientele.servicedefaults;

import static org.clientele.servicedefaults.Role.INTEGRATION;
import static org.clientele.servicedefaults.Role.MANAGER;
import static org.clientele.servicedefaults.Role.MARKETING;
import static org.clientele.servicedefaults.Role.OPERATOR;
import static org.clientele.servicedefaults.Role.PRIVACY_OFFICER;
import static org.clientele.servicedefaults.Role.SALESPERSON;

import java.util.Set;

/**
 * Who may do what, by the kind of deed. Nothing else names roles to decide this: a new one is named in {@link Role} and
 * joins groups here.
 */
public enum RoleGroup {
    /** Whoever reads what is known of leads and clients. */
    READERS(SALESPERSON, MANAGER, INTEGRATION, PRIVACY_OFFICER),

    /** Whoever works with leads and clients. */
    SELLERS(SALESPERSON, MANAGER, INTEGRATION),

    /** Whoever reads figures. */
    ANALYSTS(SALESPERSON, MANAGER, INTEGRATION),

    /** Whoever decides how others work: rules, people, teams. */
    DECIDERS(MANAGER, INTEGRATION),

    /** Whoever changes what is others' too, not only what is its own. */
    OVERSEERS(MANAGER, INTEGRATION),

    /** Whoever brings in interest. */
    SOURCES(MARKETING, MANAGER, INTEGRATION),

    /** Whoever looks at what others have read. */
    AUDITORS(PRIVACY_OFFICER),

    /** Whoever keeps it running. */
    OPERATORS(OPERATOR),

    /** A token is not needed; then the path is also among {@code clientele.http.public}. */
    EVERYBODY(Role.values());

    @SuppressWarnings("ImmutableEnumChecker") // Set.of copies
    private final Set<Role> roles;

    RoleGroup(Role... roles) {
        this.roles = Set.of(roles);
    }

    public Set<Role> roles() {
        return roles;
    }
}
