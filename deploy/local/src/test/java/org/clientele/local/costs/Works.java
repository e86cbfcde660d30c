package org.clientele.local.costs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.clientele.local.RunningPlatform;
import org.clientele.local.client.Answer;
import org.clientele.local.client.PlatformClient;
import tools.jackson.databind.JsonNode;

/**
 * The work of a sales organisation, each kind by itself. All leads belong to one salesperson; each is of a person and a
 * company of its own.
 */
final class Works {

    private static final String OWNER = "costs-owner";
    private static final int BULK = 100;
    private static final int PAGE = 80;

    private final RunningPlatform platform;
    private final PlatformClient caller;
    private final String source;
    private final AtomicInteger submitted = new AtomicInteger();
    private final List<String> leads = new ArrayList<>();
    private final List<String> followUps = new ArrayList<>();

    /** @param source the name under which leads come in, which nobody has used before */
    Works(RunningPlatform platform, String source) {
        this.platform = platform;
        this.caller = platform.as("integration");
        this.source = source;
        platform.employ(caller, OWNER, "Otto", "Costs", "UTC");
    }

    /** As little as a caller with a token can ask for: a body without anything in it, which is refused. */
    Work nothing() {
        return Work.of("empty request", number -> {
            var answer = caller.post(platform.endpoints().lead(), "/submissions", Map.of());
            require(answer.status() == 400, answer.body());
        });
    }

    Work single() {
        return Work.of("submission", number -> post("/submissions", submission()));
    }

    Work bulk() {
        return Work.of("submission of a bulk of " + BULK, number -> submitBulk(BULK))
                .ofEach(BULK);
    }

    Work row() {
        return Work.of("row of an import of " + BULK, number -> importRows(BULK))
                .ofEach(BULK);
    }

    Work correspondence() {
        return Work.of("correspondence", number -> write(leads.get(number))).prepared(this::makeLeads);
    }

    Work qualification() {
        return Work.of("qualification", number -> qualify(leads.get(number))).prepared(this::makeLeads);
    }

    Work conversion() {
        return Work.of("conversion", number -> convert(leads.get(number))).prepared(steps -> {
            makeLeads(steps);
            leads.forEach(this::qualify);
        });
    }

    Work completion() {
        return Work.of("completion of a follow-up", number -> complete(followUps.get(number)))
                .prepared(this::makeFollowUps);
    }

    Work list() {
        return Work.of("list of " + PAGE, number -> {
                    var items = get("/leads?limit=%d&salespersonId=%s".formatted(PAGE, OWNER))
                            .body()
                            .path("items");
                    require(items.size() == PAGE, items);
                })
                .prepared(steps -> makeLeads(PAGE));
    }

    Work figures() {
        return Work.of(
                "figures by class",
                number -> caller.get(platform.endpoints().analytics(), "/figures/classes?period=all")
                        .orThrow("figures"));
    }

    List<Work> all() {
        return List.of(
                single(),
                bulk(),
                row(),
                correspondence(),
                qualification(),
                conversion(),
                completion(),
                list(),
                figures());
    }

    private Map<String, Object> submission() {
        var number = submitted.incrementAndGet();
        return Map.of(
                "source",
                source,
                "externalId",
                String.valueOf(number),
                "person",
                Map.of(
                        "givenName",
                        "Load",
                        "familyName",
                        "Number " + number,
                        "email",
                        "%s-%d@load.example".formatted(source, number)),
                "company",
                Map.of(
                        "name",
                        "Company %s %d".formatted(source, number),
                        "sector",
                        "technology",
                        "employees",
                        12,
                        "country",
                        "DE"),
                "need",
                "to know what it costs",
                "expectedValue",
                Map.of("amount", 125_000, "currency", "EUR"),
                "owner",
                OWNER);
    }

    private List<String> submitBulk(int many) {
        var items = IntStream.range(0, many).mapToObj(item -> submission()).toList();
        var answered = post("/submissions/bulk", Map.of("items", items)).body().path("items");
        require(answered.size() == many, answered);
        return StreamSupport.stream(answered.spliterator(), false)
                .peek(item -> require(item.path("outcome").asString().equals("ACCEPTED"), item))
                .map(item -> item.path("leadId").asString())
                .toList();
    }

    private void makeLeads(int many) {
        leads.clear();
        while (leads.size() < many) {
            leads.addAll(submitBulk(Math.min(BULK, many - leads.size())));
        }
    }

    private void makeFollowUps(int many) {
        makeLeads(many);
        followUps.clear();
        for (var lead : leads) {
            var planned = platform.await(
                    caller,
                    platform.endpoints().notification(),
                    "/follow-ups?subject=" + lead,
                    answer -> !answer.body().path("items").isEmpty());
            followUps.add(
                    planned.body().path("items").path(0).path("followUpId").asString());
        }
    }

    private void importRows(int rows) {
        var name = "%s-rows-%d".formatted(source, submitted.incrementAndGet());
        var csv = IntStream.range(0, rows)
                .mapToObj(row -> "%d,Load,Row %d,%s-%d@load.example,Company %s %d,technology,12,DE,to know,%s"
                        .formatted(row, row, name, row, name, row, OWNER))
                .collect(Collectors.joining(
                        "\n",
                        "externalId,givenName,familyName,email,company,sector,employees,country,need,owner\n",
                        ""));
        var path = "/imports/" + platform.upload(name, csv);
        post(path + "/start", Map.of());
        var ended = platform.await(
                caller,
                platform.endpoints().lead(),
                path,
                answer -> answer.text("state").equals("FINISHED"));
        require(ended.body().path("progress").path("accepted").asInt() == rows, ended.body());
    }

    private void write(String lead) {
        post(
                "/leads/" + lead + "/correspondence",
                Map.of(
                        "channel", "phone",
                        "direction", "outbound",
                        "at", "2026-03-02T10:00:00Z",
                        "subject", "what it costs"));
    }

    private void qualify(String lead) {
        post(
                "/leads/" + lead + "/qualification",
                Map.of("need", "yes", "budget", "yes", "authority", "yes", "timing", "now"));
    }

    private void convert(String lead) {
        var project = Map.of(
                "title", "Costs",
                "value", Map.of("amount", 125_000, "currency", "EUR"),
                "contractType", "purchase",
                "signedOn", "2026-03-20");
        var path = "/leads/" + lead + "/conversion";
        post(path, Map.of("project", project));
        Awaitility.await()
                .atMost(RunningPlatform.PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> caller.getWaiting(platform.endpoints().lead(), path)
                        .text("state")
                        .equals("CONVERTED"));
    }

    private void complete(String followUp) {
        caller.post(
                        platform.endpoints().notification(),
                        "/follow-ups/" + followUp + "/completion",
                        Map.of("outcome", "reached", "minutes", 5))
                .orThrow("completion");
    }

    private Answer get(String path) {
        return caller.get(platform.endpoints().lead(), path).orThrow(path);
    }

    private Answer post(String path, Object body) {
        return caller.post(platform.endpoints().lead(), path, body).orThrow(path);
    }

    private static void require(boolean as, JsonNode shown) {
        if (!as) {
            throw new IllegalStateException("was not done as it should be: " + shown);
        }
    }
}
