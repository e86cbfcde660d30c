package org.clientele.local.guarded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/**
 * A lead on its way through all four services over TLS, each service with its own passwords and exactly its own rights
 * at broker and store, and nothing of what is secret in any line that they write.
 */
@Tag("embedded")
@ExtendWith(OutputCaptureExtension.class)
class GuardedPlatformTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String LEAD = "lead-service";
    private static final String PORTFOLIO = "portfolio-service";
    private static final String ANALYTICS = "analytics-service";
    private static final String NOTIFICATION = "notification-service";

    @AutoClose
    private GuardedPlatform platform;

    @Test
    void carryALeadToItsFiguresAndWriteDownNoSecret(@TempDir Path folder, CapturedOutput output) {
        platform = new GuardedPlatform(folder);
        employ();
        var leadId = submitted();
        var clientId = converted(leadId);
        awaited(
                PORTFOLIO,
                "/clients/" + clientId,
                client -> client.path("correspondenceComplete").asBoolean(false));
        awaited(
                ANALYTICS,
                "/figures/classes?period=all&salespersonId=anna",
                figure -> figure.path("clients").asInt() == 1);
        awaited(
                NOTIFICATION,
                "/follow-ups?subject=" + leadId,
                found -> !found.path("items").isEmpty());
        awaited(
                LEAD,
                "/leads/" + leadId + "/history",
                history -> !history.path("items").isEmpty());
        figures().forEach(figures -> assertThat(figures).doesNotContain(GuardedPlatform.MARK));
        assertThat(figures()).anySatisfy(figures -> assertThat(figures).contains("clientele_background_age_seconds"));
        assertThat(output).contains("DEBUG");
        assertThat(output.getAll().lines())
                .noneMatch(line -> line.contains(GuardedPlatform.MARK))
                .noneMatch(line -> line.contains(platform.token()))
                .noneMatch(line -> line.contains("AuthorizationException"))
                .noneMatch(line -> line.contains("not authorized on"));
    }

    private void employ() {
        platform.call("PUT", PORTFOLIO, "/teams/guarded", "{\"name\": \"Guarded\"}");
        platform.call("PUT", PORTFOLIO, "/salespeople/anna", """
                {"givenName": "Anna", "familyName": "Berg", "email": "anna@sales.example", "teamId": "guarded",
                 "zone": "Europe/Berlin"}""");
    }

    private String submitted() {
        platform.call("POST", LEAD, "/submissions", """
                {"source": "fair", "externalId": "visitor-1", "owner": "anna", "need": "a portal",
                 "person": {"givenName": "Eva", "familyName": "Sommer", "email": "eva@sommer.example"},
                 "company": {"name": "Sommer Optik"}}""");
        var leads =
                awaited(LEAD, "/leads?q=sommer", found -> !found.path("items").isEmpty());
        return leads.path("items").path(0).path("leadId").asString();
    }

    private String converted(String leadId) {
        platform.call("POST", LEAD, "/leads/" + leadId + "/correspondence", """
                {"channel": "phone", "direction": "outbound", "at": "2026-03-02T10:00:00Z", "subject": "a call"}""");
        platform.call("POST", LEAD, "/leads/" + leadId + "/qualification", """
                {"need": "a portal", "budget": "released", "authority": "owner", "timing": "now"}""");
        platform.call("POST", LEAD, "/leads/" + leadId + "/conversion", """
                {"project": {"title": "Portal", "value": {"amount": 4200000, "currency": "EUR"},
                 "contractType": "purchase", "signedOn": "2026-03-20"}}""");
        var conversion = awaited(
                LEAD,
                "/leads/" + leadId + "/conversion",
                found -> found.path("state").asString("").equals("CONVERTED"));
        return conversion.path("clientId").asString();
    }

    private JsonNode awaited(String service, String path, Predicate<JsonNode> wanted) {
        return Awaitility.await(path)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> platform.call("GET", service, path, ""), wanted);
    }

    private List<String> figures() {
        return GuardedPlatform.SERVICES.stream()
                .flatMap(service ->
                        Stream.of("/health", "/info", "/prometheus").map(path -> platform.figures(service, path)))
                .toList();
    }
}
