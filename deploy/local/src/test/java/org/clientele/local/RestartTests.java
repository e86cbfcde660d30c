package org.clientele.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.clientele.local.client.Endpoints;
import org.clientele.local.client.PlatformClient;
import org.clientele.testkit.LogHistory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("embedded")
class RestartTests {

    @Test
    void goesOnWhereItWasWhenItIsStartedAgain(@TempDir Path data) {
        var ports = Ports.free();
        var leadId = during(data, ports, (caller, at) -> submit(caller, at, "before"));

        var later = during(data, ports, (caller, at) -> {
            assertThat(caller.get(at.lead(), "/leads/" + leadId).ok()).isTrue();
            assertThat(submit(caller, at, "before")).isEqualTo(leadId);
            var next = submit(caller, at, "after");
            step(caller, at, leadId);
            assertThat(LogHistory.read(at.kafka(), "lead-events").breaches()).isEmpty();
            return next;
        });

        assertThat(later).isNotEqualTo(leadId);
    }

    private interface Visit {
        String pay(PlatformClient caller, Endpoints at);
    }

    private static String during(Path data, Ports ports, Visit visit) {
        try (var platform = new LocalPlatform(data, ports, Map.of())) {
            platform.startServices(data);
            var at = platform.endpoints();
            return visit.pay(new PlatformClient(at, Clock.systemUTC(), "clientele-integration", "clientele"), at);
        }
    }

    private static String submit(PlatformClient caller, Endpoints at, String externalId) {
        var submission =
                Map.of("source", "restart", "externalId", externalId, "company", Map.of("name", "Acme " + externalId));
        return caller.post(at.lead(), "/submissions", submission)
                .orThrow("POST /submissions")
                .text("leadId");
    }

    private static void step(PlatformClient caller, Endpoints at, String leadId) {
        var lead = caller.post(at.lead(), "/leads/" + leadId + "/step", Map.of("step", "contacted"))
                .orThrow("POST step");
        assertThat(lead.text("step")).isEqualTo("contacted");
    }
}
