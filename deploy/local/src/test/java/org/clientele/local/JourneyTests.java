package org.clientele.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.clientele.local.client.Answer;
import org.clientele.local.client.PlatformClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One lead on its whole way through all four services, from an event that a stranger published to a mail. */
@Tag("embedded")
class JourneyTests {

    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final PlatformClient CALLER = PLATFORM.as("integration");
    private static final String ANNA = "anna-journey";

    @Test
    void aLeadTravelsFromAMarketingEventToAFigureAndAReminder() {
        PLATFORM.employ(CALLER, ANNA, "Anna", "Berg", "Europe/Berlin");
        for (int times = 0; times < 3; times++) {
            publishInterest();
        }
        var leadId = capturedLead();
        correspond(leadId, 3);
        qualify(leadId);
        var converted = convert(leadId);

        var clientId = converted.text("clientId");
        assertThat(clientHasAllHistory(clientId)).hasSize(3);
        assertThat(onlyProject(clientId)).isEqualTo(converted.text("projectId"));
        assertThat(figureOfAnna().body().path("revenue").path("amount").asLong())
                .isEqualTo(4_200_000);
        assertThat(firstContactIsClosed(leadId)).isEqualTo("CANCELLED");
        remindOf(clientId);
        assertThat(portfolioOfAnna(clientId)).isEqualTo("Sommer Optik");
    }

    /** The same event each time, as an impatient sender repeats it. */
    private static void publishInterest() {
        PLATFORM.publish(
                "marketing-leads",
                "any",
                """
                {"source": "fair", "externalId": "visitor-7", "occurredAt": "2026-03-02T09:30:00Z",
                 "person": {"givenName": "Eva", "familyName": "Sommer", "email": "eva@sommer-optik.example"},
                 "company": {"name": "Sommer Optik", "country": "DE"}, "need": "a portal", "owner": "%s"}
                """.formatted(ANNA).getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "visit-7",
                        "ce_source", "/fair",
                        "ce_type", "marketing.lead-submitted.v1",
                        "content-type", "application/json"));
    }

    private static String capturedLead() {
        var found = PLATFORM.await(
                CALLER,
                PLATFORM.endpoints().lead(),
                "/leads?salespersonId=" + ANNA,
                answer -> !answer.body().path("items").isEmpty());
        assertThat(found.body().path("items")).hasSize(1);
        return found.body().path("items").path(0).path("leadId").asString();
    }

    private static void correspond(String leadId, int times) {
        for (int i = 0; i < times; i++) {
            var entry = Map.of(
                    "channel",
                    "phone",
                    "direction",
                    "outbound",
                    "at",
                    "2026-03-0" + (3 + i) + "T10:00:00Z",
                    "subject",
                    "Call " + i);
            CALLER.post(PLATFORM.endpoints().lead(), "/leads/" + leadId + "/correspondence", entry)
                    .orThrow("correspondence");
        }
    }

    private static void qualify(String leadId) {
        var answers = Map.of("need", "a portal", "budget", "released", "authority", "owner", "timing", "now");
        CALLER.post(PLATFORM.endpoints().lead(), "/leads/" + leadId + "/qualification", answers)
                .orThrow("qualification");
    }

    private static Answer convert(String leadId) {
        var project = Map.of(
                "title", "Portal",
                "value", Map.of("amount", 4_200_000, "currency", "EUR"),
                "contractType", "purchase",
                "signedOn", "2026-03-20");
        var path = "/leads/" + leadId + "/conversion";
        var lead = PLATFORM.endpoints().lead();
        assertThat(CALLER.post(lead, path, Map.of("project", project)).status()).isEqualTo(202);
        return PLATFORM.await(CALLER, lead, path, answer -> answer.text("state").equals("CONVERTED"));
    }

    private static Iterable<?> clientHasAllHistory(String clientId) {
        var portfolio = PLATFORM.endpoints().portfolio();
        PLATFORM.await(
                CALLER,
                portfolio,
                "/clients/" + clientId,
                answer -> answer.body().path("correspondenceComplete").asBoolean(false));
        return CALLER.get(portfolio, "/clients/" + clientId + "/correspondence")
                .body()
                .path("items");
    }

    private static String onlyProject(String clientId) {
        var projects = CALLER.get(PLATFORM.endpoints().portfolio(), "/clients/" + clientId + "/projects")
                .body()
                .path("items");
        assertThat(projects).hasSize(1);
        return projects.path(0).path("projectId").asString();
    }

    private static Answer figureOfAnna() {
        return PLATFORM.await(
                CALLER,
                PLATFORM.endpoints().analytics(),
                "/figures/classes?period=all&salespersonId=" + ANNA,
                answer -> answer.body().path("clients").asInt() == 1);
    }

    private static String firstContactIsClosed(String leadId) {
        var path = "/follow-ups?subject=" + leadId;
        var notification = PLATFORM.endpoints().notification();
        return stateOfFirst(PLATFORM.await(
                CALLER, notification, path, answer -> stateOfFirst(answer).equals("CANCELLED")));
    }

    private static String stateOfFirst(Answer followUps) {
        return followUps.body().path("items").path(0).path("state").asString("");
    }

    private static void remindOf(String clientId) {
        var notification = PLATFORM.endpoints().notification();
        var followUp = Map.of(
                "salespersonId",
                ANNA,
                "subject",
                Map.of("kind", "client", "id", clientId),
                "note",
                "Ask how the portal does",
                "due",
                Map.of("local", LocalDateTime.now(ZoneOffset.UTC).withNano(0).toString(), "zone", "UTC"));
        var planned = CALLER.post(notification, "/follow-ups", followUp).orThrow("follow-up");
        var path = "/follow-ups/" + planned.text("followUpId");
        PLATFORM.await(
                CALLER, notification, path, answer -> answer.text("state").equals("DELIVERED"));
        assertThat(RawCaller.page(PLATFORM.endpoints().identity().resolve("/mail")))
                .contains("anna.berg@sales.example", "Sommer Optik");
    }

    private static String portfolioOfAnna(String clientId) {
        var portfolio = PLATFORM.await(
                CALLER,
                PLATFORM.endpoints().portfolio(),
                "/portfolios/" + ANNA,
                answer -> answer.body().path("items").path(0).has("nextFollowUp"));
        var client = portfolio.body().path("items").path(0);
        assertThat(client.path("clientId").asString()).isEqualTo(clientId);
        return client.path("name").asString();
    }
}
