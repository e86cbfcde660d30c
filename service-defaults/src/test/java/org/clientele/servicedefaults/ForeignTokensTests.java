package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clientele.testkit.TestTokens;
import org.clientele.testkit.TokenClaims;
import org.clientele.testkit.TokenIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A running service of an organisation whose identity provider does everything its own way. */
class ForeignTokensTests {

    private static final String PATH = "/api/v1/projects/p";

    private final TokenIssuer issuer = TokenIssuer.start();
    private RunningSample sample;

    @BeforeEach
    void start() {
        sample = new RunningSample(
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.address(),
                "--clientele.http.public=/api/v1/open/*",
                "--clientele.security.audience=https://api.sales.example",
                "--clientele.security.token-types=at+jwt",
                "--clientele.security.user-claims=employee.id,sub",
                "--clientele.security.role-claims=https://sales.example/roles,realm_access.roles");
    }

    @AfterEach
    void stop() {
        sample.close();
        issuer.close();
    }

    private static TokenClaims theirs() {
        return TestTokens.claims("auth0|5f7c8ec7c33c6c004bbafe82")
                .typed("at+jwt")
                .with("aud", List.of("https://api.sales.example", "https://sales.example/userinfo"))
                .with("https://sales.example/roles", List.of("manager"));
    }

    @Test
    void takesWhatTheSettingsSay() throws Exception {
        assertThat(status(theirs())).isEqualTo(200);
        assertThat(status(theirs().without("https://sales.example/roles")
                        .with("realm_access", Map.of("roles", List.of("offline_access", "manager")))))
                .isEqualTo(200);
        assertThat(sample.getWith(
                                issuer.sign(theirs().with("employee", Map.of("id", "e-4711"))), "/api/v1/open/for-all")
                        .body())
                .isEqualTo("nobody in particular:e-4711");
    }

    @Test
    void refusesEverythingElse() throws Exception {
        assertThat(status(theirs().with("aud", "clientele"))).isEqualTo(401);
        assertThat(status(theirs().typed("JWT"))).isEqualTo(401);
        assertThat(status(theirs().without("sub"))).isEqualTo(401);
        assertThat(status(theirs().without("https://sales.example/roles").with("roles", List.of("manager"))))
                .isEqualTo(403);
    }

    @Test
    void asksToComeBackWhileTheIssuerIsAway() throws Exception {
        issuer.goAway();
        var answer = sample.getWith(issuer.sign(theirs()), PATH);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("/problems/unavailable", "\"instance\":\"" + PATH);
        issuer.comeBack();
        assertThat(status(theirs())).isEqualTo(200);
    }

    private int status(TokenClaims claims) throws Exception {
        return sample.getWith(issuer.sign(claims), PATH).statusCode();
    }
}
