package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is open to everybody is said twice: by its path in the settings, and by its handler. */
class AccessTests {

    private static RunningSample sample;

    @BeforeAll
    static void start() {
        sample = new RunningSample("--clientele.http.public=/api/v1/open/*");
    }

    @AfterAll
    static void stop() {
        sample.close();
    }

    @Test
    void letsEverybodyInWhereBothSaySo() throws Exception {
        var answer = sample.get("/api/v1/open/for-all");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("nobody in particular:");
    }

    @Test
    void knowsACallerByAnOpaqueId() throws Exception {
        var path = "/api/v1/open/for-all";
        assertThat(sample.get(path, "mia").body()).isEqualTo("nobody in particular:mia");
        assertThat(sample.get(path, "auth0|5f7c8ec7c33c6c004bbafe82").body())
                .isEqualTo("nobody in particular:auth0|5f7c8ec7c33c6c004bbafe82");
        assertThat(sample.get(path, "mia@sales.example").body()).matches("nobody in particular:caller-[0-9a-f]{32}");
    }

    @Test
    void letsNobodyInWhereOnlyOneSaysSo() throws Exception {
        assertThat(sample.get("/api/v1/open/forgotten").statusCode()).isEqualTo(403);
        assertThat(sample.get("/api/v1/not-open").statusCode()).isEqualTo(401);
    }
}
