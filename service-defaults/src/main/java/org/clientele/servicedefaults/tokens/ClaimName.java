package org.clientele.servicedefaults.tokens;

import java.util.Map;
import java.util.Optional;

/** The name of a claim, or of the claims around it and its own, parted by dots: {@code realm_access.roles}. */
record ClaimName(String name) {

    /** What the claims say under this name; one that is called so as a whole goes first, since addresses have dots. */
    Optional<Object> in(Map<?, ?> claims) {
        var whole = Optional.<Object>ofNullable(claims.get(name));
        for (int dot = name.indexOf('.'); whole.isEmpty() && dot >= 0; dot = name.indexOf('.', dot + 1)) {
            whole = claims.get(name.substring(0, dot)) instanceof Map<?, ?> around
                    ? new ClaimName(name.substring(dot + 1)).in(around)
                    : Optional.empty();
        }
        return whole;
    }
}
