package org.clientele.local.promises;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What sources send, each until it is acknowledged: one by one and in bulk over HTTP, some of it again, and events of
 * which each is sent three times and some are unreadable. Remembers what was sent and every answer.
 */
final class Submissions implements IntConsumer {

    static final String WEB = "web";
    static final String BULK = "bulk";
    static final String FAIR = "fair";
    static final String BROKEN = "broken";
    static final List<String> SOURCES = List.of(WEB, BULK, FAIR, BROKEN);

    private static final String TOPIC = "marketing-leads";
    private static final String TYPE = "marketing.lead-submitted.v1";
    private static final int PER_BULK = 5;

    private final Platform platform;
    private final StubbornClient client;
    private final Events events;
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Set<String> published = ConcurrentHashMap.newKeySet();

    /** A submission with the answer to it. */
    record Acknowledged(Map<String, Object> submission, JsonNode answer) {

        String id() {
            return answer.path("submissionId").asString();
        }

        String outcome() {
            return answer.path("outcome").asString();
        }

        String source() {
            return String.valueOf(submission.get("source"));
        }
    }

    Submissions(Platform platform, Events events) {
        this.platform = platform;
        this.client = platform.client();
        this.events = events;
    }

    @Override
    public void accept(int number) {
        submit(submission(WEB, number));
        if (number % 3 == 0) {
            submit(submission(WEB, number));
        }
        if (number % 4 == 0) {
            submitAll(number);
        }
        publish(number);
    }

    /** Every fifth has the address of the one before, every tenth names nobody. */
    private static Map<String, Object> submission(String source, int number) {
        var submission = new LinkedHashMap<String, Object>();
        submission.put("source", source);
        submission.put("externalId", source + "-" + number);
        submission.put("need", "number " + number);
        if (number % 10 != 9) {
            var address = "%s-%d@example.org".formatted(source, number % 5 == 4 ? number - 1 : number);
            submission.put("person", Map.of("familyName", "Person " + number, "email", address));
        }
        return submission;
    }

    /** Sends one and answers what became of it. */
    Acknowledged submit(Map<String, Object> submission) {
        var taken =
                new Acknowledged(submission, client.submit(platform.endpoints().lead(), submission));
        acknowledged.add(taken);
        return taken;
    }

    private void submitAll(int number) {
        var items = IntStream.range(0, PER_BULK)
                .mapToObj(at -> submission(BULK, number * PER_BULK + at))
                .toList();
        var answer = client.post(platform.endpoints().lead(), "/submissions/bulk", Map.of("items", items));
        for (int at = 0; at < PER_BULK; at++) {
            var decided = client.decided(
                    platform.endpoints().lead(), answer.body().path("items").path(at));
            acknowledged.add(new Acknowledged(items.get(at), decided));
        }
    }

    private void publish(int number) {
        var submission = submission(FAIR, number);
        if (number % 2 == 0) {
            submission.remove("externalId");
        }
        var id = UUID.nameUUIDFromBytes(new byte[] {(byte) number, (byte) (number >> 8)})
                .toString();
        var data = JsonMapper.shared().writeValueAsString(submission);
        for (int time = 0; time < 3; time++) {
            events.publish(TOPIC, FAIR + number, TYPE, "/fair", id, data);
        }
        published.add(id);
        if (number % 6 == 0) {
            events.publish(TOPIC, BROKEN + number, TYPE, BROKEN, id, "{no json");
            events.publish(TOPIC, BROKEN + number, "marketing.unheard-of.v1", BROKEN, id, "{}");
            events.publish(TOPIC, BROKEN + number, TYPE, BROKEN, id, "{\"expectedValue\": {\"amount\": -1}}");
        }
    }

    List<Acknowledged> acknowledged() {
        return new ArrayList<>(acknowledged);
    }

    /** How many different events were published that can be read. */
    int published() {
        return published.size();
    }
}
