package org.clientele.testkit;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/**
 * What a token says: of which type it is, and its claims.
 *
 * @param type of the header, {@code null} for none
 */
public record TokenClaims(@Nullable String type, Map<String, Object> claims) {

    public TokenClaims typed(@Nullable String other) {
        return new TokenClaims(other, claims);
    }

    public TokenClaims with(String claim, Object value) {
        var more = new HashMap<>(claims);
        more.put(claim, value);
        return new TokenClaims(type, Map.copyOf(more));
    }

    public TokenClaims without(String claim) {
        var fewer = new HashMap<>(claims);
        fewer.remove(claim);
        return new TokenClaims(type, Map.copyOf(fewer));
    }

    JwsHeader header(String keyId) {
        var header = JwsHeader.with(SignatureAlgorithm.RS256).keyId(keyId);
        return (type == null ? header : header.type(type)).build();
    }

    JwtClaimsSet issuedBy(String issuer) {
        return JwtClaimsSet.builder()
                .claims(all -> all.putAll(claims))
                .issuer(issuer)
                .build();
    }
}
