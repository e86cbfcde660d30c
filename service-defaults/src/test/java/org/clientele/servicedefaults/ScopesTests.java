package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.clientele.testkit.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Another system may do what its scopes name, and nothing else. */
class ScopesTests {

    private static final String READ = "/api/v1/projects/1";
    private static final String DECIDE = "/api/v1/decisions";

    private static RunningSample sample;

    @BeforeAll
    static void start() {
        sample = new RunningSample();
    }

    @AfterAll
    static void stop() {
        sample.close();
    }

    private static HttpResponse<String> with(String path, String claim, Object scopes, String... roles)
            throws Exception {
        var claims = TestTokens.claims("erp", roles).without("scope").with(claim, scopes);
        return sample.getWith(TestTokens.signed(claims), path);
    }

    @Test
    void doesWhatTheyName() throws Exception {
        assertThat(with(READ, "scope", "openid clientele.read", "integration").statusCode())
                .isEqualTo(200);
        assertThat(with(READ, "scp", List.of("clientele.read"), "integration").statusCode())
                .isEqualTo(200);
        assertThat(sample.getWith(TestTokens.token("erp", "integration"), DECIDE)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void doesNothingElseAndIsToldWhichIsMissing() throws Exception {
        var refused = with(DECIDE, "scope", "clientele.read", "integration");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("/forbidden", "clientele.decide");
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("insufficient_scope", "clientele.decide");
    }

    @Test
    void doesNothingWithoutAny() throws Exception {
        var token = TestTokens.signed(TestTokens.claims("erp", "integration").without("scope"));
        assertThat(sample.getWith(token, READ).statusCode()).isEqualTo(403);
        assertThat(with(READ, "scope", "", "integration").statusCode()).isEqualTo(403);
        assertThat(with(READ, "scope", 1, "integration").statusCode()).isEqualTo(403);
        assertThat(with(READ, "scope", "read CLIENTELE.READ", "integration").statusCode())
                .isEqualTo(403);
    }

    @Test
    void areNoMatterOfOtherRoles() throws Exception {
        assertThat(with(READ, "scope", "openid", "salesperson").statusCode()).isEqualTo(200);
        assertThat(with(DECIDE, "scope", "clientele.decide", "salesperson").statusCode())
                .isEqualTo(403);
        assertThat(with(DECIDE, "scope", "openid", "integration", "manager").statusCode())
                .isEqualTo(200);
    }

    @Test
    void areNoRoles() throws Exception {
        assertThat(with(DECIDE, "scope", "manager", "marketing").statusCode()).isEqualTo(403);
    }
}
