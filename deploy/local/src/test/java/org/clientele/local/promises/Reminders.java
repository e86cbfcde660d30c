package org.clientele.local.promises;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.clientele.local.client.Answer;
import org.clientele.local.mail.CaughtMail;
import org.clientele.local.mail.MailCatcher;
import tools.jackson.databind.JsonNode;

/**
 * Follow-ups that somebody plans for the next seconds. Every fourth is put off, every fifth is done before it is due;
 * the others are to be reminded of by mail.
 */
final class Reminders implements IntConsumer, AutoCloseable {

    private static final Pattern REASON = Pattern.compile("promise-\\d+");
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final String DONE = "DONE";
    private static final String DELIVERED = "DELIVERED";

    private final MortalPlatform platform;
    private final StubbornClient client;
    private final MailCatcher mails;
    private final Queue<Planned> planned = new ConcurrentLinkedQueue<>();

    /** A follow-up that was acknowledged, and how it is to end. */
    record Planned(String followUpId, String reason, String end) {}

    Reminders(MortalPlatform platform) {
        this.platform = platform;
        this.client = platform.client();
        this.mails = platform.mails();
    }

    @Override
    public void accept(int number) {
        var reason = "promise-" + number;
        var followUpId = plan(number, reason);
        if (number % 5 == 4) {
            var unused = post(followUpId + "/completion", Map.of("outcome", "reached", "minutes", 5), reason + "-done");
            planned.add(new Planned(followUpId, reason, DONE));
            return;
        }
        if (number % 4 == 3) {
            putOff(followUpId, reason + "-off");
        }
        planned.add(new Planned(followUpId, reason, DELIVERED));
    }

    /** What is asked too late, because the service was away, is refused: then it stays as it was planned. */
    private void putOff(String followUpId, String key) {
        try {
            var unused = post(followUpId + "/snooze", Map.of("until", soon()), key);
        } catch (Answer.RefusedException tooLate) {
            assertThat(tooLate).hasMessageContaining("is over");
        }
    }

    private String plan(int number, String reason) {
        var body = Map.of(
                "salespersonId", MortalPlatform.SALESPEOPLE.get(number % MortalPlatform.SALESPEOPLE.size()),
                "subject", Map.of("kind", "client", "id", "client-" + number),
                "reason", reason,
                "note", reason,
                "due", soon());
        return client.post(platform.endpoints().notification(), "/follow-ups", body, reason)
                .body()
                .path("followUpId")
                .asString();
    }

    private static Map<String, Object> soon() {
        var local = LocalDateTime.ofInstant(Instant.now().plus(SOON), ZONE).truncatedTo(ChronoUnit.SECONDS);
        return Map.of("local", local.toString(), "zone", ZONE.getId());
    }

    List<Planned> planned() {
        return List.copyOf(planned);
    }

    /** Whether each has ended as it was to. */
    boolean allEnded() {
        return planned.stream().allMatch(one -> state(one).equals(one.end()));
    }

    String state(Planned one) {
        return get(one.followUpId()).path("state").asString();
    }

    /** The outcomes in its ledger, in order. */
    List<String> ledger(Planned one) {
        return entries(one).map(Reminders::outcome).toList();
    }

    /** The ids of the messages that entries of its ledger with such an outcome are about. */
    Set<String> messages(Planned one, Predicate<String> outcomes) {
        return entries(one)
                .filter(entry -> outcomes.test(outcome(entry)))
                .map(entry -> "<%s.%d@clientele>"
                        .formatted(one.followUpId(), entry.path("occurrence").asInt()))
                .collect(toSet());
    }

    private Stream<JsonNode> entries(Planned one) {
        return StreamSupport.stream(
                get(one.followUpId() + "/deliveries?limit=200").path("items").spliterator(), false);
    }

    private static String outcome(JsonNode entry) {
        return entry.path("outcome").asString();
    }

    /** The ids of the messages that arrived, by the reason that they name. */
    Map<String, Set<String>> messages() {
        return mails.newest(Integer.MAX_VALUE).stream()
                .collect(groupingBy(Reminders::reason, mapping(CaughtMail::messageId, toSet())));
    }

    private static String reason(CaughtMail mail) {
        var reason = REASON.matcher(mail.text());
        return reason.find() ? reason.group() : "";
    }

    private JsonNode get(String path) {
        return client.get(platform.endpoints().notification(), "/follow-ups/" + path)
                .body();
    }

    private JsonNode post(String path, Object body, String key) {
        return client.post(platform.endpoints().notification(), "/follow-ups/" + path, body, key)
                .body();
    }

    @Override
    public void close() {
        mails.close();
    }
}
