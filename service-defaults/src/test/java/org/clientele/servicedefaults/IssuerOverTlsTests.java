package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.clientele.testkit.ServiceProcess;
import org.clientele.testkit.TestTokens;
import org.clientele.testkit.TokenIssuer;
import org.clientele.testkit.guarded.TestAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An issuer whose certificate is of an authority that no JVM knows by itself. */
class IssuerOverTlsTests {

    private static final int TAKEN = 200;
    private static final int NOBODY_CAN_TELL = 503;

    @TempDir
    private Path folder;

    private TestAuthority authority;
    private TokenIssuer issuer;

    @BeforeEach
    void start() {
        authority = TestAuthority.in(folder);
        issuer = TokenIssuer.startWith(authority.issue("issuer"));
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void isBelievedWhereItsAuthorityIsTrusted() throws Exception {
        assertThat(answered(Map.of(
                        "javax.net.ssl.trustStore",
                        authority.trustStore().toString(),
                        "javax.net.ssl.trustStorePassword",
                        "changeit")))
                .isEqualTo(TAKEN);
    }

    @Test
    void isNotBelievedOtherwise() throws Exception {
        assertThat(answered(Map.of())).isEqualTo(NOBODY_CAN_TELL);
    }

    private int answered(Map<String, String> trusting) throws Exception {
        var settings = new HashMap<>(trusting);
        settings.put("spring.application.name", "sample-service");
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer.address());
        try (var sample = ServiceProcess.service(SampleApplication.class, settings)
                        .start();
                var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(sample.url() + "/api/v1/projects"))
                    .header("Authorization", "Bearer " + issuer.sign(TestTokens.claims("mia", "manager")))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
