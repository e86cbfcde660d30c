package org.clientele.local.sample;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.clientele.local.client.Answer;
import org.clientele.local.client.PlatformClient;

/** Enters what salespeople still owe and what they have done: for everybody some of each, and one that is late. */
final class EnteredFollowUps {

    private static final List<String> NOTES =
            List.of("Call back about the offer", "Ask how the start went", "Send the terms", "Agree on a visit");
    private static final long[] HOURS_FROM_FIRST = {0, 7, 28};
    private static final int DONE_IN_TIME = 4;
    private static final int DONE_LATE = 1;
    private static final int LATE = 1;

    private final PlatformClient platform;
    private final URI service;
    private final Instant begun;

    /** What somebody owes, or owed. */
    private record FollowUp(SamplePerson person, String clientId, int number, Instant due, boolean done) {

        String key() {
            return "sample-%s-%d".formatted(person.login(), number);
        }
    }

    EnteredFollowUps(PlatformClient platform, URI service, Instant begun) {
        this.platform = platform;
        this.service = service;
        this.begun = begun;
    }

    /** About these clients, each of somebody's own. */
    void enter(Map<SamplePerson, List<String>> clients) throws InterruptedException, ExecutionException {
        var calls = new ArrayList<Callable<Answer>>();
        clients.forEach((person, own) -> followUps(person, own).forEach(one -> calls.add(() -> enter(one))));
        var unused = Bulks.atOnce(calls);
    }

    /** The first to come is due within minutes. */
    private List<FollowUp> followUps(SamplePerson person, List<String> clients) {
        var all = new ArrayList<FollowUp>();
        var first = Duration.ofMinutes(1 + SamplePeople.ALL.indexOf(person));
        for (int i = 0; i < HOURS_FROM_FIRST.length; i++) {
            add(all, person, clients, begun.plus(first).plus(Duration.ofHours(HOURS_FROM_FIRST[i])), false);
        }
        for (int i = 0; i < DONE_IN_TIME; i++) {
            add(all, person, clients, begun.plus(Duration.ofDays(1L + i)), true);
        }
        for (int i = 0; i < DONE_LATE; i++) {
            add(all, person, clients, begun.minus(Duration.ofDays(3L + i)), true);
        }
        for (int i = 0; i < LATE; i++) {
            add(all, person, clients, begun.minus(Duration.ofDays(2)), false);
        }
        return all;
    }

    private static void add(List<FollowUp> all, SamplePerson person, List<String> clients, Instant due, boolean done) {
        all.add(new FollowUp(person, clients.get(all.size() % clients.size()), all.size(), due, done));
    }

    private Answer enter(FollowUp one) {
        var due = LocalDateTime.ofInstant(one.due(), ZoneId.of(one.person().zone()));
        var body = Map.of(
                "salespersonId", one.person().id(),
                "subject", Map.of("kind", "client", "id", one.clientId()),
                "note", NOTES.get(one.number() % NOTES.size()),
                "due",
                        Map.of(
                                "local",
                                due.withNano(0).toString(),
                                "zone",
                                one.person().zone()));
        var planned = platform.post(service, "/follow-ups", body, one.key()).orThrow("POST /follow-ups");
        return one.done() ? complete(planned.text("followUpId"), one) : planned;
    }

    private Answer complete(String followUpId, FollowUp one) {
        var body = Map.of("outcome", "reached", "minutes", 5 + one.number() * 5);
        return platform.post(service, "/follow-ups/" + followUpId + "/completion", body, one.key() + "-done")
                .orThrow("POST completion");
    }
}
