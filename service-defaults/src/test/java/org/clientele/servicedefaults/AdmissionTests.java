package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.clientele.servicedefaults.SampleApplication.SlowController;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A service that has one place for callers, which is taken. */
class AdmissionTests {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";

    private RunningSample sample;
    private CompletableFuture<HttpResponse<String>> slow;

    @BeforeEach
    void takeThePlace() throws InterruptedException {
        sample = new RunningSample(
                "--clientele.http.admission.calls=1",
                "--clientele.http.admission.waiting=0",
                "--clientele.http.admission.downloads=/api/v1/projects/*",
                "--clientele.http.public=/api/v1/open/*");
        slow = sample.ask("/api/v1/slow", TRACE);
        assertThat(sample.bean(SlowController.class).arrived.await(10, TimeUnit.SECONDS))
                .isTrue();
    }

    @AfterEach
    void stop() {
        sample.bean(SlowController.class).released.countDown();
        sample.close();
    }

    @Test
    void refusesWhatCannotBeServedSoonAndServesItAfterwards() throws Exception {
        var refused = sample.get("/api/v1/queries", "mia");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After").orElse("")).isIn("1", "2", "3");
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JsonMapper.shared().readTree(refused.body()).path("type").asString())
                .isEqualTo("https://clientele.org/problems/unavailable");

        sample.bean(SlowController.class).released.countDown();
        assertThat(slow.get(10, TimeUnit.SECONDS).body()).isEqualTo("done");
        assertThat(sample.get("/api/v1/queries", "mia").statusCode()).isEqualTo(200);
    }

    /** Those of an answer that is not refused. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cache-Control",
                "Content-Security-Policy",
                "Referrer-Policy",
                "X-Content-Type-Options",
                "X-Frame-Options"
            })
    void refusesWithTheHeadersThatTellBrowsersWhatTheyMayDo(String header) throws Exception {
        var refused = sample.get("/api/v1/queries", "mia");
        assertThat(refused.statusCode()).isEqualTo(503);
        var served = sample.get("/api/v1/projects/7", "mia")
                .headers()
                .firstValue(header)
                .orElseThrow();
        assertThat(served).contains(refused.headers().firstValue(header).orElseThrow());
    }

    @Test
    void refusesBeforeItLooksAtTheToken() throws Exception {
        assertThat(sample.getWith("no.good.token", "/api/v1/queries").statusCode())
                .isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/prometheus"})
    void neverRefusesOperators(String path) throws Exception {
        assertThat(sample.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void hasOtherPlacesForTransfersAndStrangers() throws Exception {
        assertThat(sample.get("/api/v1/projects/7", "mia").statusCode()).isEqualTo(200);
        assertThat(sample.get("/api/v1/open/for-all").statusCode()).isEqualTo(200);
    }

    /** However a path is written, it takes a place of its kind. */
    @Test
    void givesNoCallersPlaceToStrangersWhoWriteTheirPathOddly() throws Exception {
        assertThat(sample.get("/api/v1/o%70en/for-all").statusCode()).isEqualTo(200);
    }

    @Test
    void showsWhatIsWorkedOnAndWhatWasRefused() throws Exception {
        sample.get("/api/v1/queries", "mia");
        assertThat(sample.get("/actuator/prometheus").body())
                .contains("clientele_admission_working{application=\"sample-service\",kind=\"call\"} 1.0")
                .contains("clientele_admission_waiting{application=\"sample-service\",kind=\"call\"} 0.0")
                .contains("clientele_admission_refused_total{application=\"sample-service\",kind=\"call\"} 1.0");
    }
}
