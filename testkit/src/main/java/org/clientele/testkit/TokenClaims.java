package org.clientele.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** Whom a token is for, in which roles and how long. */
record TokenClaims(String subject, List<String> roles, Instant issuedAt, Duration life) {

    JwtClaimsSet issuedBy(String issuer) {
        return JwtClaimsSet.builder()
                .issuer(issuer)
                .subject(subject)
                .issuedAt(issuedAt)
                .expiresAt(issuedAt.plus(life))
                .claim("roles", roles)
                .build();
    }
}
