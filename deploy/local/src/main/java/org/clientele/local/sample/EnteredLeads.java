package org.clientele.local.sample;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientele.local.client.PlatformClient;
import org.clientele.local.sample.SampleLead.Won;

/** Enters leads, what was said and done with them, and what they signed. */
final class EnteredLeads {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(50);

    private final PlatformClient platform;
    private final Bulks bulks;
    private final URI service;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> clients = new HashMap<>();

    EnteredLeads(PlatformClient platform, Bulks bulks, URI service) {
        this.platform = platform;
        this.bulks = bulks;
        this.service = service;
    }

    String leadId(SampleLead lead) {
        return Objects.requireNonNull(ids.get(lead.externalId()));
    }

    /** The client that it became. */
    String clientId(SampleLead lead) {
        return Objects.requireNonNull(clients.get(leadId(lead)));
    }

    void submit(List<SampleLead> leads) throws InterruptedException, ExecutionException {
        var answers = bulks.post(service, "/submissions/bulk", leads, lead -> Stream.of(lead.submission()));
        IntStream.range(0, leads.size())
                .forEach(at -> ids.put(
                        leads.get(at).externalId(),
                        answers.get(at).path("leadId").asString()));
    }

    void say(List<SampleLead> leads) throws InterruptedException, ExecutionException {
        var unused = bulks.post(
                service,
                "/correspondence/bulk",
                leads,
                lead -> lead.correspondence().stream().map(entry -> Map.of("leadId", leadId(lead), "entry", entry)));
    }

    void advance(List<SampleLead> leads) throws InterruptedException, ExecutionException {
        var unused = bulks.post(
                service,
                "/leads/progress/bulk",
                leads,
                lead -> lead.deeds().stream().map(deed -> Map.of("leadId", leadId(lead), deed.what(), deed.body())));
    }

    /** Into the clients that they were before, or into new ones. */
    void convert(List<SampleLead> leads) throws InterruptedException, ExecutionException {
        var unused = bulks.post(
                service,
                "/conversions/bulk",
                leads,
                lead -> Stream.ofNullable(lead.won())
                        .map(won -> Map.of("leadId", leadId(lead), "conversion", conversion(won))));
    }

    private Map<String, Object> conversion(Won won) {
        var body = new HashMap<String, Object>(
                Map.of("project", won.project().body(), "occurredAt", won.at().toString()));
        if (won.before() != null) {
            body.put("clientId", clientId(won.before()));
        }
        return body;
    }

    /** Waits until the last conversion is answered, and learns which clients there are. */
    void awaitClients() throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!platform.get(service, "/unanswered-conversions?limit=1")
                .orThrow("GET /unanswered-conversions")
                .body()
                .path("items")
                .isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("a conversion is not answered");
            }
            Thread.sleep(POLL);
        }
        learnClients("");
    }

    private void learnClients(String cursor) {
        var page = platform.get(service, "/leads?state=CONVERTED&limit=200" + cursor)
                .orThrow("GET /leads")
                .body();
        page.path("items")
                .forEach(lead -> clients.put(
                        lead.path("leadId").asString(),
                        lead.at("/conversion/clientId").asString()));
        if (page.has("next")) {
            learnClients("&cursor=" + page.path("next").asString());
        }
    }
}
