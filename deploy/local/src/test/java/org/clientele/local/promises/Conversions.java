package org.clientele.local.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Leads that are submitted, qualified, written with and then converted by four callers at once, two of whom use the
 * same key. Every third joins the client that the first became. Every fourth is undone by as many callers and converted
 * once more. Each caller asks until it is acknowledged.
 */
final class Conversions implements IntConsumer {

    private static final int CALLERS = 4;

    private final Platform platform;
    private final StubbornClient client;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Conversion> done = new ConcurrentLinkedQueue<>();
    private final String firstClient;

    /**
     * A lead that became a client, or a project of one.
     *
     * @param answers what each caller was told at once
     * @param outcome what was shown when it had ended
     */
    record Conversion(
            String leadId,
            int correspondence,
            Map<String, Object> body,
            List<JsonNode> answers,
            JsonNode outcome,
            @Nullable String undoneId) {

        /** How many conversions of the lead there were. */
        int attempts() {
            return undoneId == null ? 1 : 2;
        }

        String clientId() {
            return outcome.path("clientId").asString();
        }

        String projectId() {
            return outcome.path("projectId").asString();
        }

        boolean isIntoExisting() {
            return body.containsKey("clientId");
        }
    }

    Conversions(Platform platform) {
        this.platform = platform;
        this.client = platform.client();
        this.firstClient = convert(0, null).clientId();
    }

    @Override
    public void accept(int number) {
        var unused = convert(number + 1, number % 3 == 0 ? firstClient : null);
    }

    List<Conversion> done() {
        return new ArrayList<>(done);
    }

    private Conversion convert(int number, @Nullable String into) {
        var leadId = qualifiedLead(number);
        int correspondence = number % 4;
        for (int entry = 0; entry < correspondence; entry++) {
            write(leadId, entry);
        }
        var body = body(number, into);
        var undone = number % 4 == 2 ? undone(leadId, body) : null;
        var answers = byAll(caller -> call(leadId, body, caller + (undone == null ? 0 : CALLERS)));
        var conversion =
                new Conversion(leadId, correspondence, body, answers, awaitOutcome(leadId, "CONVERTING"), undone);
        done.add(conversion);
        return conversion;
    }

    /** Converts a lead and takes that back; answers the conversion. */
    private String undone(String leadId, Map<String, Object> body) {
        var unused = byAll(caller -> call(leadId, body, caller));
        var converted = awaitOutcome(leadId, "CONVERTING");
        assertThat(converted.path("state").asString()).isEqualTo("CONVERTED");
        var path = "/leads/" + leadId + "/conversion/undo";
        var reason = Map.of("reason", "on second thoughts");
        var answers = byAll(caller -> post(path, reason, "undo-" + leadId + Math.max(1, caller)));
        assertThat(answers.stream()
                        .map(answer -> answer.path("undoing").path("undoId"))
                        .distinct())
                .hasSize(1);
        var outcome = awaitOutcome(leadId, "UNDOING");
        assertThat(outcome.path("state").asString()).isEqualTo("UNDONE");
        return outcome.path("conversionId").asString();
    }

    private List<JsonNode> byAll(IntFunction<JsonNode> call) {
        var answers = IntStream.range(0, CALLERS)
                .mapToObj(caller -> CompletableFuture.supplyAsync(() -> call.apply(caller), callers))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private String qualifiedLead(int number) {
        Map<String, Object> submission = Map.of(
                "source",
                "conversions",
                "externalId",
                "conversion-" + number,
                "person",
                Map.of("familyName", "Person " + number, "email", "c%d@example.net".formatted(number)),
                "company",
                Map.of("name", "Company " + number));
        var leadId = client.submit(platform.endpoints().lead(), submission)
                .path("leadId")
                .asString();
        var answers = Map.of("need", "much", "budget", "yes", "authority", "buyer", "timing", "soon");
        var unused = post("/leads/" + leadId + "/qualification", answers, "qualify-" + number);
        return leadId;
    }

    private void write(String leadId, int entry) {
        var body = Map.of(
                "channel",
                "email",
                "direction",
                "inbound",
                "at",
                "2026-01-0%dT10:00:00Z".formatted(entry + 1),
                "subject",
                "entry " + entry);
        var unused = post("/leads/" + leadId + "/correspondence", body, leadId + entry);
    }

    private static Map<String, Object> body(int number, @Nullable String into) {
        var body = new LinkedHashMap<String, Object>();
        body.put(
                "project",
                Map.of(
                        "title",
                        "project " + number,
                        "value",
                        Map.of("amount", 1_000 + 100L * (number * 37 % 101), "currency", "EUR"),
                        "contractType",
                        "purchase",
                        "signedOn",
                        signedOn()));
        if (into != null) {
            body.put("clientId", into);
        }
        return body;
    }

    /** Within the twelve months that classes are found from. */
    static String signedOn() {
        return YearMonth.now(ZoneOffset.UTC).minusMonths(3).atDay(1).toString();
    }

    /** The first two callers repeat one request, the others make requests of their own. */
    JsonNode call(String leadId, Map<String, Object> body, int caller) {
        return post("/leads/" + leadId + "/conversion", body, "convert-" + leadId + Math.max(1, caller));
    }

    private JsonNode awaitOutcome(String leadId, String underWay) {
        return Awaitility.await()
                .atMost(Platform.PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> outcome(leadId),
                        outcome -> !outcome.path("state").asString().equals(underWay));
    }

    /** What is shown of the conversion now. */
    JsonNode outcome(String leadId) {
        var path = "/leads/" + leadId + "/conversion";
        return client.get(platform.endpoints().lead(), path).body();
    }

    private JsonNode post(String path, Object body, String key) {
        return client.post(platform.endpoints().lead(), path, body, key).body();
    }
}
