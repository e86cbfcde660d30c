package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Map;
import org.clientele.testkit.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a service lets browsers do: show nothing of it, and call it from pages of the named origins alone. */
@ExtendWith(OutputCaptureExtension.class)
class BrowsersTests {

    private static final String FRONT = "https://front.example";
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    private static RunningSample closed;
    private static RunningSample open;

    @BeforeAll
    static void start() {
        closed = new RunningSample();
        open = new RunningSample(
                "--clientele.http.origins=https://front.example,http://localhost:3000",
                "--clientele.http.public=/api/v1/open/*",
                "--server.forward-headers-strategy=native");
    }

    @AfterAll
    static void stop() {
        closed.close();
        open.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/projects", "/api/v1/nothing", "/v3/api-docs", "/elsewhere"})
    void mayShowNothingOfAnAnswer(String path) throws Exception {
        for (var answer : new HttpResponse<?>[] {closed.get(path), closed.get(path, "mia")}) {
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(answer, "Cache-Control")).contains("no-store");
        }
    }

    @Test
    void mayRunThePageThatTriesTheApi() throws Exception {
        assertThat(header(closed.get("/swagger-ui/index.html"), "Content-Security-Policy"))
                .contains("script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval");
    }

    /** Whoever calls directly could say that there was TLS, and who sent it. */
    @Test
    void areToldToStayWithTlsWhereAProxySaysThatThereIsTls() throws Exception {
        var proxied = Map.of("X-Forwarded-Proto", "https", "X-Forwarded-Host", "crm.example");
        assertThat(header(open.ask("GET", "/api/v1/projects", proxied), "Strict-Transport-Security"))
                .startsWith("max-age=31536000");
        assertThat(header(open.ask("GET", "/api/v1/projects", Map.of()), "Strict-Transport-Security"))
                .isEmpty();
        assertThat(header(closed.ask("GET", "/api/v1/projects", proxied), "Strict-Transport-Security"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {FRONT, "http://localhost:3000"})
    void callFromPagesOfNamedOrigins(String origin) throws Exception {
        var asked = preflight(open, origin, "PATCH", "authorization,if-match,prefer");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(header(asked, ALLOWED)).isEqualTo(origin);
        assertThat(header(asked, "Access-Control-Allow-Credentials")).isEmpty();
        var called = open.ask("GET", "/api/v1/projects", withToken(origin));
        assertThat(called.statusCode()).isEqualTo(200);
        assertThat(header(called, ALLOWED)).isEqualTo(origin);
        assertThat(header(called, "Access-Control-Expose-Headers")).contains("ETag", "Preference-Applied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://front.example.evil.example",
                "http://front.example",
                "https://front.example:8443",
                "https://other.front.example",
                "null"
            })
    void callFromNoOtherPage(String origin) throws Exception {
        var asked = preflight(open, origin, "GET", "authorization");
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.body()).contains("https://clientele.org/problems/forbidden");
        assertThat(header(asked, ALLOWED)).isEmpty();
        var called = open.ask("GET", "/api/v1/projects", withToken(origin));
        assertThat(called.statusCode()).isEqualTo(403);
        assertThat(header(called, ALLOWED)).isEmpty();
    }

    @Test
    void sendNothingThatIsNotNamed() throws Exception {
        assertThat(preflight(open, FRONT, "TRACE", "authorization").statusCode())
                .isEqualTo(403);
        var unnamed = preflight(open, FRONT, "GET", "x-other");
        assertThat(header(unnamed, "Access-Control-Allow-Headers")).doesNotContain("x-other");
    }

    @Test
    void callFromNoPageUnlessOneIsNamed() throws Exception {
        assertThat(header(preflight(closed, FRONT, "GET", "authorization"), ALLOWED))
                .isEmpty();
        assertThat(header(closed.ask("GET", "/api/v1/projects", withToken(FRONT)), ALLOWED))
                .isEmpty();
    }

    /** Which says by itself who may send it. */
    @Test
    void areNotAskedTwiceWhereNoTokenIsNeeded() throws Exception {
        var answer = open.ask("GET", "/api/v1/open/form", Map.of("Origin", "https://visitors.example"));
        assertThat(answer.statusCode()).isNotEqualTo(403);
        assertThat(header(answer, ALLOWED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "*",
        "https://*.example",
        "https://front.example/",
        "https://front.example/app",
        "front.example",
        "ftp://front.example",
        "https://Front.example",
        "null",
        "https://a@front.example"
    })
    void areNamedExactly(String origin, CapturedOutput output) {
        assertThatThrownBy(() -> new RunningSample("--clientele.http.origins=" + origin))
                .hasRootCauseInstanceOf(WrongSettingException.class);
        assertThat(output).contains("The setting clientele.http.origins names no origin", "CLIENTELE_HTTP_ORIGINS");
    }

    private static Map<String, String> withToken(String origin) {
        return Map.of("Origin", origin, "Authorization", "Bearer " + TestTokens.token("mia", "manager"));
    }

    private static HttpResponse<String> preflight(RunningSample service, String origin, String method, String headers)
            throws Exception {
        return service.ask(
                "OPTIONS",
                "/api/v1/projects",
                Map.of(
                        "Origin",
                        origin,
                        "Access-Control-Request-Method",
                        method,
                        "Access-Control-Request-Headers",
                        headers));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
