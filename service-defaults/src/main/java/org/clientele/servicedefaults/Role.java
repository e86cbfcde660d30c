package org.clientele.servicedefaults;

import java.util.Optional;

/** What a caller is to the organisation; a token says it in its claim {@code roles}, in lower case with hyphens. */
public enum Role {
    SALESPERSON,
    MANAGER,
    MARKETING,
    INTEGRATION,
    OPERATOR,
    PRIVACY_OFFICER;

    /** The name in tokens, for example {@code privacy-officer}. */
    public String claim() {
        return Code.of(name());
    }

    static Optional<Role> of(String claim) {
        return Code.constant(Role.class, claim);
    }
}
