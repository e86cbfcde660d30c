package org.clientele.servicedefaults;

import java.util.Arrays;
import java.util.Locale;
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
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Role> of(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }
}
