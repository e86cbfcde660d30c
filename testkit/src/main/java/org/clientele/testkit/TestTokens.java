package org.clientele.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Real tokens for tests: signed by an issuer in this JVM whose keys a service fetches as it does from any other. */
public final class TestTokens {

    private static final Duration LIFE = Duration.ofHours(1);
    private static final String AUDIENCE = "clientele";
    private static final String SCOPES =
            "clientele.read clientele.figures clientele.submit clientele.sell clientele.decide";

    private TestTokens() {}

    /** The address for {@code spring.security.oauth2.resourceserver.jwt.issuer-uri}. */
    public static String issuer() {
        return Running.ISSUER.address();
    }

    /**
     * A token that is good for an hour, with roles as tokens name them: {@code privacy-officer}; with
     * {@code integration} all scopes.
     */
    public static String token(String subject, String... roles) {
        return Running.ISSUER.sign(claims(subject, roles));
    }

    /** What a service makes of these roles in such a token. */
    public static List<GrantedAuthority> authorities(String... roles) {
        var scopes = List.of(roles).contains("integration") ? SCOPES.split(" ") : new String[0];
        return Stream.concat(Stream.of(roles), Stream.of(scopes).map("SCOPE_"::concat))
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }

    /** A token that was good until an hour ago. */
    public static String expired(String subject, String... roles) {
        return Running.ISSUER.sign(claims(Instant.now().minus(LIFE.multipliedBy(2)), subject, roles));
    }

    /** A token that names this issuer and is signed with somebody else's key. */
    public static String foreign(String subject, String... roles) {
        return Running.ISSUER.forge(claims(subject, roles));
    }

    /** A token that says this. */
    public static String signed(TokenClaims claims) {
        return Running.ISSUER.sign(claims);
    }

    /** What a token says that is good for an hour, to be changed and signed by an issuer of the test's own. */
    public static TokenClaims claims(String subject, String... roles) {
        return claims(Instant.now(), subject, roles);
    }

    private static TokenClaims claims(Instant issuedAt, String subject, String... roles) {
        var claims = new TokenClaims(
                "JWT",
                Map.of(
                        "sub",
                        subject,
                        "aud",
                        List.of(AUDIENCE),
                        "iat",
                        issuedAt,
                        "exp",
                        issuedAt.plus(LIFE),
                        "roles",
                        List.of(roles)));
        return List.of(roles).contains("integration") ? claims.with("scope", SCOPES) : claims;
    }

    private static final class Running {

        private static final TokenIssuer ISSUER = TokenIssuer.start();
    }
}
