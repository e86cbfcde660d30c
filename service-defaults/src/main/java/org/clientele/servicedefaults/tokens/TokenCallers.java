package org.clientele.servicedefaults.tokens;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientele.servicedefaults.KeyedIds;
import org.clientele.servicedefaults.RoleGroup;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Reads from a token who calls, in which roles, and within which scopes. Callers are known by an opaque id in
 * everything that is kept and published.
 */
final class TokenCallers implements Converter<Jwt, AbstractAuthenticationToken> {

    private final List<ClaimName> userClaims;
    private final List<ClaimName> roleClaims;
    private final List<ClaimName> scopeClaims;
    private final KeyedIds ids;

    TokenCallers(TokenProperties properties, KeyedIds ids) {
        this.userClaims = properties.userClaims().stream().map(ClaimName::new).toList();
        this.roleClaims = properties.roleClaims().stream().map(ClaimName::new).toList();
        this.scopeClaims = properties.scopeClaims().stream().map(ClaimName::new).toList();
        this.ids = ids;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var scopes =
                names(scopeClaims, token).filter(RoleGroup.scopes()::contains).map(RoleGroup.SCOPE::concat);
        var roles = names(roleClaims, token).filter(name -> !name.startsWith(RoleGroup.SCOPE));
        var may = Stream.concat(roles, scopes).map(SimpleGrantedAuthority::new).toList();
        return new JwtAuthenticationToken(token, may, ids.ofCaller(user(token)));
    }

    private String user(Jwt token) {
        return first(userClaims, token)
                .map(Object::toString)
                .filter(id -> !id.isBlank())
                .orElseThrow(() -> new InvalidBearerTokenException("The token does not say who calls."));
    }

    /** A list, or names with spaces between them as in {@code scope}. */
    private static Stream<String> names(List<ClaimName> claims, Jwt token) {
        return switch (first(claims, token).orElse("")) {
            case Collection<?> names -> names.stream().map(String::valueOf);
            case String names -> Arrays.stream(names.split(" ")).filter(name -> !name.isEmpty());
            default -> Stream.empty();
        };
    }

    private static Optional<Object> first(List<ClaimName> names, Jwt token) {
        return names.stream()
                .flatMap(name -> name.in(token.getClaims()).stream())
                .findFirst();
    }
}
