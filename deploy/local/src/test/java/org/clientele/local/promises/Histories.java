package org.clientele.local.promises;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * Leads that somebody writes with before, while and after they are converted. As soon as the client calls its
 * correspondence complete, it is compared with what was acknowledged before the conversion was asked for.
 */
final class Histories implements IntConsumer {

    private final Platform platform;
    private final String name;
    private final StubbornClient client;
    private final Writing writing;
    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<History> done = new ConcurrentLinkedQueue<>();

    /**
     * What one lead brought to its client.
     *
     * @param before the entries acknowledged before it was to be converted
     * @param all these and the later ones
     * @param whenComplete what the client showed when it first called itself complete
     */
    record History(String leadId, String clientId, List<String> before, List<String> all, List<String> whenComplete) {}

    Histories(Platform platform) {
        this(platform, "history");
    }

    /** @param name tells these leads from those of others */
    Histories(Platform platform, String name) {
        this.platform = platform;
        this.name = name;
        this.client = platform.client();
        this.writing = new Writing(platform);
    }

    List<History> done() {
        return List.copyOf(done);
    }

    @Override
    public void accept(int number) {
        var leadId = qualifiedLead(number);
        var before = writing.write(leadId, 0, 1 + number % 4);
        var meanwhile = CompletableFuture.supplyAsync(() -> writing.write(leadId, 10, 3), writers);
        convert(leadId, number);
        var clientId = awaitClient(leadId);
        var whenComplete = awaitComplete(leadId, clientId);
        var all = new ArrayList<>(before);
        all.addAll(meanwhile.join());
        all.addAll(writing.write(leadId, 20, 2));
        done.add(new History(leadId, clientId, before, all, whenComplete));
    }

    private String qualifiedLead(int number) {
        Map<String, Object> submission = Map.of(
                "source",
                "histories",
                "externalId",
                name + "-" + number,
                "company",
                Map.of("name", "Company with a past " + number));
        var leadId = client.submit(platform.endpoints().lead(), submission)
                .path("leadId")
                .asString();
        var answers = Map.of("need", "much", "budget", "yes", "authority", "buyer", "timing", "soon");
        var unused = post("/leads/" + leadId + "/qualification", answers, name + "-qualify-" + number);
        return leadId;
    }

    private void convert(String leadId, int number) {
        var project = Map.of(
                "title",
                "project " + number,
                "value",
                Map.of("amount", 1_000, "currency", "EUR"),
                "contractType",
                "purchase",
                "signedOn",
                Conversions.signedOn());
        var unused = post("/leads/" + leadId + "/conversion", Map.of("project", project), name + "-convert-" + number);
    }

    private String awaitClient(String leadId) {
        var path = "/leads/" + leadId + "/conversion";
        return Awaitility.await()
                .atMost(Platform.PATIENCE)
                .until(
                        () -> client.get(platform.endpoints().lead(), path).body(),
                        outcome -> outcome.path("state").asString().equals("CONVERTED"))
                .path("clientId")
                .asString();
    }

    private List<String> awaitComplete(String leadId, String clientId) {
        Awaitility.await()
                .atMost(Platform.PATIENCE)
                .until(() -> client.get(platform.endpoints().portfolio(), "/clients/" + clientId)
                        .body()
                        .path("correspondenceComplete")
                        .asBoolean());
        return writing.ofClient(leadId, clientId);
    }

    /** What is shown of what was written. */
    Writing writing() {
        return writing;
    }

    private JsonNode post(String path, Object body, String key) {
        return client.post(platform.endpoints().lead(), path, body, key).body();
    }
}
