package org.clientele.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clientele.testkit.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The service where several share one host name, by the path that is before all of its own. */
@Tag("embedded")
class BelowAPathTests {

    private static final String ROOT = "/analytics";

    private static final RunningAnalytics SERVICE = RunningAnalytics.apart(
            "--CLIENTELE_PATH=" + ROOT,
            "--clientele.pages.address=http://clientele.example" + ROOT,
            "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + TestTokens.issuer());

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @AfterAll
    static void stop() {
        CLIENT.close();
        SERVICE.close();
    }

    @Test
    void isThereAndNowhereElse() throws Exception {
        assertThat(status("/api/v1/segments")).isEqualTo(404);
        assertThat(status(ROOT + "/api/v1/segments")).isEqualTo(401);
        assertThat(send(asManager(ROOT + "/api/v1/segments")).statusCode()).isEqualTo(200);
    }

    @Test
    void namesWhatItMadeByTheWholePath() throws Exception {
        var report = """
                {"name": "mine", "view": {"period": "all", "table": "classes"}, "shared": false}""";
        var made = send(asManager(ROOT + "/api/v1/reports")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(report)));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).startsWith(ROOT + "/api/v1/reports/"));
    }

    @Test
    void describesItsApiAsEverAndSaysWhere() throws Exception {
        var description = send(get(ROOT + "/v3/api-docs.yaml")).body();
        assertThat(description).isEqualTo(Files.readString(Path.of("openapi.yaml")));
        assertThat(send(get(ROOT + "/swagger-ui.html")).headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).contains(ROOT + "/swagger-ui/"));
        assertThat(send(get(ROOT + "/v3/api-docs/swagger-config")).body()).contains(ROOT + "/v3/api-docs.yaml");
    }

    @Test
    void hasItsPagesThere() throws Exception {
        var page = send(get(ROOT + "/").header("Accept", "text/html"));
        assertThat(page.headers().firstValue("Location"))
                .hasValueSatisfying(
                        place -> assertThat(place).startsWith("http://clientele.example" + ROOT + "/sign-in/start/"));
        assertThat(status(ROOT + "/assets/frame.css")).isEqualTo(200);
        var signedOut = send(get(ROOT + "/signed-out").header("Accept", "text/html"));
        assertThat(signedOut.body()).contains("href=\"" + ROOT + "/assets/").doesNotContain("\"/assets/");
    }

    private static HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SERVICE.port() + path));
    }

    private static HttpRequest.Builder asManager(String path) {
        return get(path).header("Authorization", "Bearer " + TestTokens.token("mia", "manager"));
    }

    private static int status(String path) throws Exception {
        return send(get(path)).statusCode();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
