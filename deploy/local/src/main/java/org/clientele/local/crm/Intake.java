package org.clientele.local.crm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientele.local.client.Endpoints;
import org.clientele.local.client.PlatformClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Watches the ledger until everything published has an outcome, then asks for the outcome of each row. */
final class Intake {

    private static final int BULK = 1000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final PlatformClient platform;
    private final Endpoints endpoints;

    Intake(PlatformClient platform, Endpoints endpoints) {
        this.platform = platform;
        this.endpoints = endpoints;
    }

    /** Waits until the ledger has {@code expected} submissions of the source with an outcome, telling how far it is. */
    void awaitOutcomes(int expected) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var done = -1L;
        while (done < expected) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("only " + done + " of " + expected + " submissions have an outcome");
            }
            Thread.sleep(Duration.ofMillis(500));
            done = withOutcome(summary());
            System.err.printf("  %d of %d submissions have an outcome%n", done, expected);
        }
    }

    /** The counts of this source in the ledger. */
    JsonNode summary() {
        var summary = platform.get(endpoints.lead(), "/intake/summary?sourcesFrom=" + LeadEvents.SOURCE)
                .orThrow("GET /intake/summary");
        for (var source : summary.body().path("sources")) {
            if (LeadEvents.SOURCE.equals(source.path("source").asString())) {
                return source;
            }
        }
        return MissingNode.getInstance();
    }

    /** Submits each row once more over HTTP: a source's repeat gets its first outcome, in order. */
    List<Submitted> outcomes(List<Opportunity> opportunities, Map<String, Account> accounts) {
        var outcomes = new ArrayList<Submitted>(opportunities.size());
        for (int from = 0; from < opportunities.size(); from += BULK) {
            outcomes.addAll(
                    outcomesOf(opportunities.subList(from, Math.min(from + BULK, opportunities.size())), accounts));
        }
        return outcomes;
    }

    private List<Submitted> outcomesOf(List<Opportunity> page, Map<String, Account> accounts) {
        var items = page.stream()
                .map(opportunity -> LeadEvents.submission(opportunity, accounts))
                .toList();
        var answer = platform.post(endpoints.lead(), "/submissions/bulk", Map.of("items", items))
                .orThrow("POST /submissions/bulk");
        var outcomes = new ArrayList<Submitted>(page.size());
        for (int i = 0; i < page.size(); i++) {
            var item = answer.body().path("items").path(i);
            outcomes.add(new Submitted(page.get(i), item.path("outcome").asString("PROBLEM"), text(item, "leadId")));
        }
        return outcomes;
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isString() ? node.path(field).asString() : null;
    }

    private static long withOutcome(JsonNode counts) {
        return List.of("accepted", "attached", "rejected", "parked").stream()
                .mapToLong(outcome -> counts.path(outcome).asLong(0))
                .sum();
    }
}
