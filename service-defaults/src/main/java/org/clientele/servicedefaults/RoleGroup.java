package org.clientele.servicedefaults;

import static org.clientele.servicedefaults.Role.INTEGRATION;
import static org.clientele.servicedefaults.Role.MANAGER;
import static org.clientele.servicedefaults.Role.MARKETING;
import static org.clientele.servicedefaults.Role.OPERATOR;
import static org.clientele.servicedefaults.Role.PRIVACY_OFFICER;
import static org.clientele.servicedefaults.Role.SALESPERSON;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may do what, by the kind of deed. Nothing else names roles to decide this: a new one is named in {@link Role} and
 * joins groups here. A token of another system ({@link Role#INTEGRATION}) may do a kind of deed if it has its scope.
 */
public enum RoleGroup {
    /** Whoever reads what is known of leads and clients. */
    READERS("clientele.read", SALESPERSON, MANAGER, INTEGRATION, PRIVACY_OFFICER),

    /** Whoever works with leads and clients. */
    SELLERS("clientele.sell", SALESPERSON, MANAGER, INTEGRATION),

    /** Whoever reads figures. */
    ANALYSTS("clientele.figures", SALESPERSON, MANAGER, INTEGRATION),

    /** Whoever decides how others work: rules, people, teams. */
    DECIDERS("clientele.decide", MANAGER, INTEGRATION),

    /** Whoever brings in interest. */
    SOURCES("clientele.submit", MARKETING, MANAGER, INTEGRATION),

    /** Whoever looks at what others have read. */
    AUDITORS("", PRIVACY_OFFICER),

    /** Whoever keeps it running. */
    OPERATORS("", OPERATOR),

    /** A token is not needed; then the path is also among {@code clientele.http.public}. */
    EVERYBODY("", Role.values());

    /**
     * What tokens name as scopes stands among the authorities with this before it, so that none is taken for a role.
     */
    public static final String SCOPE = "SCOPE_";

    @SuppressWarnings("ImmutableEnumChecker") // Set.of copies
    private final Set<Role> roles;

    private final String scope;

    RoleGroup(String scope, Role... roles) {
        this.scope = scope;
        this.roles = Set.of(roles);
    }

    public Set<Role> roles() {
        return roles;
    }

    /** What a token of another system must name to do this; empty where those may not, or need no token. */
    public String scope() {
        return scope;
    }

    /** The scopes that there are. */
    public static List<String> scopes() {
        return Stream.of(values())
                .map(RoleGroup::scope)
                .filter(scope -> !scope.isEmpty())
                .toList();
    }
}
