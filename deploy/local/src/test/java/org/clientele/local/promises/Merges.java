package org.clientele.local.promises;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Leads that two callers make one at the same time, with the same key. Every second merge is undone by two callers too.
 * Each lead is written with before and after it.
 */
final class Merges implements IntConsumer {

    private final Platform platform;
    private final StubbornClient client;
    private final Writing writing;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Merge> done = new ConcurrentLinkedQueue<>();

    /** A lead as it is seen, with the entries written with it. */
    record Side(String leadId, JsonNode lead, List<String> entries) {

        Side with(List<String> later) {
            return new Side(
                    leadId,
                    lead,
                    Stream.concat(entries.stream(), later.stream()).toList());
        }
    }

    /**
     * What was done with two leads.
     *
     * @param survivor as it was before, with all that was written with it
     * @param other the same of the lead that was taken in
     * @param mergeIds what both callers were told
     */
    record Merge(Side survivor, Side other, List<String> mergeIds, boolean isUndone) {}

    Merges(Platform platform) {
        this.platform = platform;
        this.client = platform.client();
        this.writing = new Writing(platform);
    }

    List<Merge> done() {
        return List.copyOf(done);
    }

    @Override
    public void accept(int number) {
        var survivor = side(number, "survivor", Map.of("name", "Survivor " + number));
        var other = side(number, "other", Map.of("name", "Other " + number, "country", "DE"));
        var mergeIds = byTwo(() -> command(survivor, "merge", Map.of("otherLeadId", other.leadId())));
        var isUndone = number % 2 == 0;
        if (isUndone) {
            var unused = byTwo(() -> command(survivor, "split", Map.of()));
        }
        done.add(new Merge(
                survivor.with(writing.write(survivor.leadId(), 10, 1)),
                isUndone ? other.with(writing.write(other.leadId(), 10, 1)) : other,
                mergeIds,
                isUndone));
    }

    private Side side(int number, String name, Map<String, Object> company) {
        var externalId = name + "-" + number;
        Map<String, Object> submission = Map.of("source", "merges", "externalId", externalId, "company", company);
        var leadId = client.submit(platform.endpoints().lead(), submission)
                .path("leadId")
                .asString();
        var entries = writing.write(leadId, 0, 1 + number % 3);
        return new Side(leadId, lead(leadId), entries);
    }

    private String command(Side survivor, String what, Map<String, Object> body) {
        return post("/leads/" + survivor.leadId() + "/" + what, body, what + survivor.leadId())
                .path("mergeId")
                .asString();
    }

    private List<String> byTwo(Supplier<String> call) {
        var answers = Stream.of(call, call)
                .map(each -> CompletableFuture.supplyAsync(each, callers))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    /** The lead as it is shown now. */
    JsonNode lead(String leadId) {
        return get("/leads/" + leadId);
    }

    /** What is shown of what was written. */
    Writing writing() {
        return writing;
    }

    private JsonNode get(String path) {
        return client.get(platform.endpoints().lead(), path).body();
    }

    private JsonNode post(String path, Object body, String key) {
        return client.post(platform.endpoints().lead(), path, body, key).body();
    }
}
