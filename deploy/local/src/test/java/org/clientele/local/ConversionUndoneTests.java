package org.clientele.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.clientele.local.client.Answer;
import org.clientele.local.client.PlatformClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A conversion is taken back in all four services as if it had never been, and made again. */
@Tag("embedded")
class ConversionUndoneTests {

    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final PlatformClient CALLER = PLATFORM.as("integration");
    private static final URI LEAD = PLATFORM.endpoints().lead();
    private static final URI PORTFOLIO = PLATFORM.endpoints().portfolio();
    private static final URI ANALYTICS = PLATFORM.endpoints().analytics();
    private static final URI NOTIFICATION = PLATFORM.endpoints().notification();
    private static final long VALUE = 4_200_000;
    private static final Map<String, Object> PROJECT = Map.of(
            "title", "Portal",
            "value", Map.of("amount", VALUE, "currency", "EUR"),
            "contractType", "purchase",
            "signedOn", "2026-03-20");

    @Test
    void leavesNothingOfAClientThatNobodyBuiltOnAndTheLeadAsItWas() throws Exception {
        var owner = employ("ben-undo");
        var leadId = qualifiedLead(owner, "ida@winter-undo.example");
        var first = convert(leadId);
        var client = first.text("clientId");
        awaitClient(client);
        PLATFORM.await(CALLER, ANALYTICS, figureOf(owner), answer -> revenue(answer) == VALUE);
        var followUp = planFollowUp(owner, client);
        PLATFORM.await(
                CALLER,
                PORTFOLIO,
                "/portfolios/" + owner,
                answer -> firstOf(answer, "items").has("nextFollowUp"));

        assertThat(undoFourTimesAtOnce(leadId)).hasSize(1);

        PLATFORM.await(
                CALLER, LEAD, "/leads/" + leadId, answer -> answer.text("state").equals("QUALIFIED"));
        assertThat(CALLER.get(PORTFOLIO, "/clients/" + client).status()).isEqualTo(404);
        assertThat(CALLER.get(PORTFOLIO, "/portfolios/" + owner).body().path("items"))
                .isEmpty();
        assertThat(CALLER.get(PORTFOLIO, "/clients?salespersonId=" + owner)
                        .body()
                        .path("items"))
                .isEmpty();
        PLATFORM.await(
                CALLER,
                ANALYTICS,
                figureOf(owner),
                answer -> answer.body().path("clients").asInt() == 0);
        assertThat(revenue(CALLER.get(ANALYTICS, figureOf(owner) + "&from=2026-03-20&to=2026-03-20")))
                .isZero();
        PLATFORM.await(
                CALLER,
                NOTIFICATION,
                "/follow-ups/" + followUp,
                answer -> answer.text("state").equals("CANCELLED"));
        PLATFORM.await(
                CALLER,
                NOTIFICATION,
                "/follow-ups?subject=lead:" + leadId,
                answer -> firstOf(answer, "items").path("state").asString().matches("PLANNED|DUE|DELIVERED"));
        assertThat(CALLER.get(LEAD, "/leads/" + leadId + "/correspondence")
                        .body()
                        .path("items"))
                .hasSize(1);
        PLATFORM.await(
                CALLER,
                LEAD,
                "/leads/" + leadId + "/conversion/preview",
                answer -> answer.body().path("possible").asBoolean()
                        && !answer.body().path("duplicates").toString().contains(client));

        var second = convert(leadId);
        assertThat(second.text("conversionId")).isNotEqualTo(first.text("conversionId"));
        assertThat(second.text("projectId")).isNotEqualTo(first.text("projectId"));
        assertThat(second.text("clientId")).isNotEqualTo(client);
        awaitClient(second.text("clientId"));
        PLATFORM.await(CALLER, ANALYTICS, figureOf(owner), answer -> revenue(answer) == VALUE);
        assertThat(CALLER.get(PORTFOLIO, "/clients?salespersonId=" + owner)
                        .body()
                        .path("items"))
                .hasSize(1);
        assertThat(CALLER.get(PORTFOLIO, "/clients/" + client).status()).isEqualTo(404);
    }

    @Test
    void leavesAClientThatSomethingWasBuiltOn() {
        var owner = employ("cleo-undo");
        var leadId = qualifiedLead(owner, "jon@winter-undo.example");
        var converted = convert(leadId);
        var client = converted.text("clientId");
        CALLER.post(PORTFOLIO, "/clients/" + client + "/projects", PROJECT).orThrow("project");
        undo(leadId);
        var answer = PLATFORM.await(
                CALLER,
                LEAD,
                "/leads/" + leadId + "/conversion",
                conversion -> conversion.body().path("undoing").has("refusals"));
        assertThat(answer.text("state")).isEqualTo("CONVERTED");
        assertThat(answer.body().path("undoing").path("refusals").toString()).isEqualTo("[\"project-signed\"]");
        assertThat(CALLER.get(PORTFOLIO, "/clients/" + client + "/projects")
                        .body()
                        .path("items"))
                .hasSize(2);
    }

    private static String employ(String id) {
        PLATFORM.employ(CALLER, id, "Ben", id, "Europe/Berlin");
        return id;
    }

    private static String qualifiedLead(String owner, String email) {
        var submission = Map.of(
                "source",
                "fair",
                "externalId",
                owner,
                "person",
                Map.of("givenName", "Ida", "familyName", "Winter", "email", email),
                "company",
                Map.of("name", "Winter " + owner),
                "owner",
                owner);
        var leadId = CALLER.post(LEAD, "/submissions", submission)
                .orThrow("submission")
                .text("leadId");
        var call = Map.of("channel", "phone", "direction", "outbound", "at", "2026-03-03T10:00:00Z");
        CALLER.post(LEAD, "/leads/" + leadId + "/correspondence", call).orThrow("correspondence");
        var answers = Map.of("need", "a portal", "budget", "released", "authority", "owner", "timing", "now");
        CALLER.post(LEAD, "/leads/" + leadId + "/qualification", answers).orThrow("qualification");
        return leadId;
    }

    private static Answer convert(String leadId) {
        var path = "/leads/" + leadId + "/conversion";
        assertThat(CALLER.post(LEAD, path, Map.of("project", PROJECT)).status()).isEqualTo(202);
        return PLATFORM.await(CALLER, LEAD, path, answer -> answer.text("state").equals("CONVERTED"));
    }

    private static void awaitClient(String clientId) {
        PLATFORM.await(
                CALLER,
                PORTFOLIO,
                "/clients/" + clientId,
                answer -> answer.body().path("correspondenceComplete").asBoolean(false));
        assertThat(CALLER.get(PORTFOLIO, "/clients/" + clientId + "/correspondence")
                        .body()
                        .path("items"))
                .hasSize(1);
    }

    private static String planFollowUp(String owner, String clientId) {
        var followUp = Map.of(
                "salespersonId", owner,
                "subject", Map.of("kind", "client", "id", clientId),
                "due", Map.of("local", "2099-01-10T10:00:00", "zone", "UTC"));
        return CALLER.post(NOTIFICATION, "/follow-ups", followUp)
                .orThrow("follow-up")
                .text("followUpId");
    }

    private static Set<String> undoFourTimesAtOnce(String leadId) throws Exception {
        var undoings = new HashSet<String>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> calls = IntStream.range(0, 4)
                    .<Callable<String>>mapToObj(i -> () -> undo(leadId))
                    .toList();
            for (var call : threads.invokeAll(calls)) {
                undoings.add(call.get());
            }
        }
        return undoings;
    }

    private static String undo(String leadId) {
        var reason = Map.of("reason", "It was the wrong company.");
        var answer = CALLER.post(LEAD, "/leads/" + leadId + "/conversion/undo", reason);
        assertThat(answer.status()).isEqualTo(202);
        return answer.body().path("undoing").path("undoId").asString();
    }

    private static String figureOf(String owner) {
        return "/figures/classes?period=all&salespersonId=" + owner;
    }

    private static long revenue(Answer figure) {
        return figure.body().path("revenue").path("amount").asLong();
    }

    private static JsonNode firstOf(Answer answer, String list) {
        return answer.body().path(list).path(0);
    }
}
