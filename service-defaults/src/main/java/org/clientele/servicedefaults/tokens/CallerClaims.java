package org.clientele.servicedefaults.tokens;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientele.servicedefaults.KeyedIds;
import org.clientele.servicedefaults.RoleGroup;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Reads from claims who somebody is, in which roles, and within which scopes: those of an access token as those of
 * whoever signed in. Callers are known by an opaque id in everything that is kept and published.
 */
public final class CallerClaims {

    private final List<ClaimName> userClaims;
    private final List<ClaimName> roleClaims;
    private final List<ClaimName> scopeClaims;
    private final KeyedIds ids;

    CallerClaims(TokenProperties properties, KeyedIds ids) {
        this.userClaims = properties.userClaims().stream().map(ClaimName::new).toList();
        this.roleClaims = properties.roleClaims().stream().map(ClaimName::new).toList();
        this.scopeClaims = properties.scopeClaims().stream().map(ClaimName::new).toList();
        this.ids = ids;
    }

    /**
     * By what its caller is known.
     *
     * @throws InvalidBearerTokenException if they do not say it
     */
    public String id(Map<String, Object> claims) {
        var user = first(userClaims, claims)
                .map(Object::toString)
                .filter(id -> !id.isBlank())
                .orElseThrow(() -> new InvalidBearerTokenException("The token does not say who calls."));
        return ids.ofCaller(user);
    }

    public List<GrantedAuthority> authorities(Map<String, Object> claims) {
        var scopes =
                names(scopeClaims, claims).filter(RoleGroup.scopes()::contains).map(RoleGroup.SCOPE::concat);
        var roles = names(roleClaims, claims).filter(name -> !name.startsWith(RoleGroup.SCOPE));
        return Stream.concat(roles, scopes)
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }

    /** A list, or names with spaces between them as in {@code scope}. */
    private static Stream<String> names(List<ClaimName> names, Map<String, Object> claims) {
        return switch (first(names, claims).orElse("")) {
            case Collection<?> several -> several.stream().map(String::valueOf);
            case String parted -> Arrays.stream(parted.split(" ")).filter(name -> !name.isEmpty());
            default -> Stream.empty();
        };
    }

    private static Optional<Object> first(List<ClaimName> names, Map<String, Object> claims) {
        return names.stream().flatMap(name -> name.in(claims).stream()).findFirst();
    }
}
