package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service whose health and figures have a port of their own, and whose callers find it below a path. */
class ManagementPortTests {

    private static final String ROOT = "/sample";

    private static RunningSample sample;

    @BeforeAll
    static void start() {
        sample = new RunningSample(
                "--management.server.port=0", "--CLIENTELE_PATH=" + ROOT, "--clientele.http.admission.calls=1");
    }

    @AfterAll
    static void stop() {
        sample.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health, UP",
        "/actuator/health/liveness, UP",
        "/actuator/health/readiness, UP",
        "/actuator/info, sample-service",
        "/actuator/prometheus, clientele_admission_working",
    })
    void tellsOperatorsThereHowItIs(String path, String told) throws Exception {
        var answer = sample.getManaged(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator/env", "/actuator/heapdump", "/api/v1/projects", "/v3/api-docs", "/swagger-ui.html"})
    void hasNothingElseThere(String path) throws Exception {
        assertThat(sample.getManaged(path).statusCode()).isIn(401, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/info",
                "/actuator/prometheus"
            })
    void tellsCallersNothingOfIt(String path) throws Exception {
        assertThat(sample.get(ROOT + path).statusCode()).isIn(401, 404);
    }

    @Test
    void describesItsApiToCallers() throws Exception {
        assertThat(sample.get(ROOT + "/v3/api-docs.yaml").statusCode()).isEqualTo(200);
        assertThat(sample.get(ROOT + "/swagger-ui.html").statusCode()).isIn(200, 302);
    }
}
