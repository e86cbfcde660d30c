package org.clientele.lead.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.LeadServiceFixture;
import org.clientele.lead.LeadServiceFixture.Answer;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.LeadCommand;
import org.clientele.lead.lead.LeadState;
import org.clientele.lead.lead.Leads;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The sixth promise: split gives back both leads; later changes stay with the one they were made on. */
@Tag("embedded")
class AMergeCanBeUndoneTests {

    private static final LeadServiceFixture SERVICE = LeadServiceFixture.running();
    private static final LeadServiceFixture.As ANNA = SERVICE.as("anna-berg", "salesperson");
    private static final LeadServiceFixture.As BEN = SERVICE.as("ben-costa", "salesperson");
    private static final LeadServiceFixture.As MIA = SERVICE.as("mia", "manager");
    private static final Duration SOON = Duration.ofSeconds(30);

    /** A lead with an address of its own. */
    private record Known(String leadId, String email) {

        static Known captured(String owner, String more) {
            var email = UUID.randomUUID() + "@example.org";
            return new Known(submit(owner, email, more).expect(201).text("leadId"), email);
        }

        String path() {
            return "/leads/" + leadId;
        }

        JsonNode now() {
            return MIA.get(path()).expect(200).body();
        }

        Answer merge(Known other) {
            return MIA.post(path() + "/merge", "{\"otherLeadId\": \"" + other.leadId + "\"}");
        }

        Answer split() {
            return MIA.post(path() + "/split", "{}");
        }
    }

    private static Answer submit(String owner, String email, String more) {
        return SERVICE.integration().post("/submissions", """
                {"source": "merging", "owner": "%s", "person": {"familyName": "Berg", "email": "%s"}%s}""".formatted(owner, email, more));
    }

    @Test
    void givesBothLeadsBackAndLeavesLaterChangesWhereTheyWereMade() {
        var survivor = Known.captured("anna-berg", ", \"company\": {\"name\": \"Acme\"}");
        var other = Known.captured(
                "ben-costa", ", \"need\": \"a portal\", \"company\": {\"name\": \"ACME GmbH\", \"country\": \"DE\"}");
        var before = List.of(survivor.now(), other.now());

        var merged = survivor.merge(other).expect(200);

        assertThat(other.now().path("state").asString()).isEqualTo("MERGED");
        assertThat(other.now().path("mergedInto").path("leadId").asString()).isEqualTo(survivor.leadId());
        assertThat(survivor.now().path("need").asString()).isEqualTo("a portal");
        assertThat(survivor.now().path("company").path("name").asString()).isEqualTo("Acme");
        assertThat(survivor.now().path("company").path("country").asString()).isEqualTo("DE");
        ANNA.post(survivor.path() + "/step", "{\"step\": \"contacted\"}").expect(200);
        BEN.post(other.path() + "/step", "{\"step\": \"contacted\"}").expect(409);

        assertThat(survivor.split().expect(200).text("mergeId")).isEqualTo(merged.text("mergeId"));

        assertThat(other.now()).isEqualTo(before.get(1));
        assertThat(survivor.now().path("step").asString()).isEqualTo("contacted");
        assertThat(survivor.now().path("need").isMissingNode()).isTrue();
        assertThat(survivor.now().path("company")).isEqualTo(before.get(0).path("company"));
        BEN.post(other.path() + "/step", "{\"step\": \"contacted\"}").expect(200);
        survivor.split().expect(409);
    }

    @Test
    void bringsSubmissionsToTheLeadThatTheirAddressBelongsTo() {
        var survivor = Known.captured("anna-berg", "");
        var other = Known.captured("anna-berg", "");
        survivor.merge(other).expect(200);
        assertThat(submit("anna-berg", other.email(), "").text("leadId")).isEqualTo(survivor.leadId());
        assertThat(submit("anna-berg", survivor.email(), "").text("leadId")).isEqualTo(survivor.leadId());

        survivor.split().expect(200);

        assertThat(submit("anna-berg", other.email(), "").text("leadId")).isEqualTo(other.leadId());
        assertThat(submit("anna-berg", survivor.email(), "").text("leadId")).isEqualTo(survivor.leadId());
    }

    @Test
    void givesTheAddressBackAfterTheLeadWasLostAndOpenedAgain() {
        var survivor = Known.captured("anna-berg", "");
        var other = Known.captured("anna-berg", "");
        survivor.merge(other).expect(200);
        ANNA.post(survivor.path() + "/loss", "{\"reason\": \"no-budget\"}").expect(200);
        survivor.split().expect(409);
        ANNA.post(survivor.path() + "/reopening", "").expect(200);
        assertThat(submit("anna-berg", other.email(), "").text("leadId")).isEqualTo(survivor.leadId());

        survivor.split().expect(200);

        assertThat(submit("anna-berg", other.email(), "").text("leadId")).isEqualTo(other.leadId());
    }

    @Test
    void showsTheCorrespondenceOfBothWhileTheyAreOne() {
        var survivor = Known.captured("anna-berg", "");
        var other = Known.captured("anna-berg", "");
        call(survivor, "2026-03-02T10:00:00Z");
        call(other, "2026-03-03T10:00:00Z");
        survivor.merge(other).expect(200);
        call(survivor, "2026-03-04T10:00:00Z");
        call(other, "2026-03-05T10:00:00Z");
        assertThat(correspondence(survivor)).hasSize(4);

        survivor.split().expect(200);

        assertThat(correspondence(survivor)).hasSize(3);
        assertThat(correspondence(other)).hasSize(1);
        assertThat(correspondence(other).path(0).path("at").asString()).isEqualTo("2026-03-03T10:00:00Z");
    }

    private static void call(Known lead, String at) {
        ANNA.post(
                        lead.path() + "/correspondence",
                        "{\"channel\": \"phone\", \"direction\": \"outbound\", \"at\": \"" + at + "\"}")
                .expect(201);
    }

    private static JsonNode correspondence(Known lead) {
        return ANNA.get(lead.path() + "/correspondence").expect(200).body().path("items");
    }

    @Test
    void showsBeforehandWhatWouldBecomeOfThem() {
        var survivor = Known.captured("anna-berg", ", \"need\": \"a shop\"");
        var other = Known.captured("ben-costa", ", \"need\": \"a portal\", \"company\": {\"name\": \"Acme\"}");
        call(survivor, "2026-03-02T10:00:00Z");
        await().atMost(SOON).untilAsserted(() -> {
            var preview = ANNA.get(survivor.path() + "/merge-preview?with=" + other.leadId())
                    .expect(200)
                    .body();
            assertThat(preview.path("possible").asBoolean()).isTrue();
            assertThat(preview.path("details").path("company").path("name").asString())
                    .isEqualTo("Acme");
            assertThat(preview.path("taken")).hasSize(1);
            assertThat(preview.path("conflicts").findValuesAsString("field")).containsExactly("person.email", "need");
            assertThat(preview.path("lead").path("correspondence").asInt()).isEqualTo(1);
            assertThat(preview.path("other").path("submissions").asInt()).isEqualTo(1);
        });
        MIA.post(survivor.path() + "/merge", """
                {"otherLeadId": "%s", "keep": {"need": "other", "company.name": "this"}}""".formatted(other.leadId())).expect(200);
        assertThat(survivor.now().path("need").asString()).isEqualTo("a portal");
        assertThat(survivor.now().path("company").isMissingNode()).isTrue();
    }

    @Test
    void refusesWhatCannotBeMerged() {
        var survivor = Known.captured("anna-berg", "");
        var other = Known.captured("ben-costa", "");
        var path = survivor.path() + "/merge";
        assertThat(ANNA.post(path, "{\"otherLeadId\": \"nobody\"}").expect(400).problemField())
                .isEqualTo("otherLeadId");
        assertThat(ANNA.post(path, "{\"otherLeadId\": \"" + survivor.leadId() + "\"}")
                        .expect(400)
                        .problemField())
                .isEqualTo("otherLeadId");
        assertThat(MIA.post(path, "{\"otherLeadId\": \"%s\", \"keep\": {\"shoe\": \"this\"}}".formatted(other.leadId()))
                        .expect(400)
                        .problemField())
                .isEqualTo("keep.shoe");
        ANNA.post(path, "{\"otherLeadId\": \"" + other.leadId() + "\"}").expect(403);
        ANNA.post("/leads/nobody/merge", "{\"otherLeadId\": \"" + other.leadId() + "\"}")
                .expect(404);
        BEN.post(other.path() + "/loss", "{\"reason\": \"no-budget\"}").expect(200);
        assertThat(survivor.merge(other).expect(409).text("type"))
                .isEqualTo("https://clientele.org/problems/wrong-state");
        assertThat(survivor.split().expect(409).text("type")).isEqualTo("https://clientele.org/problems/merge-refused");
        assertThat(survivor.now().path("absorbed").isMissingNode()).isTrue();
    }

    @Test
    void answersARepeatWithTheFirstMergeAndTheFirstSplit() {
        var survivor = Known.captured("anna-berg", "");
        var other = Known.captured("anna-berg", "");
        var third = Known.captured("anna-berg", "");
        var body = "{\"otherLeadId\": \"" + other.leadId() + "\"}";
        var key = UUID.randomUUID().toString();
        var first = MIA.post(survivor.path() + "/merge", body, "Idempotency-Key", key + "m");
        assertThat(MIA.post(survivor.path() + "/merge", body, "Idempotency-Key", key + "m")
                        .expect(200)
                        .body())
                .isEqualTo(first.expect(200).body());
        MIA.post(
                        survivor.path() + "/merge",
                        "{\"otherLeadId\": \"" + third.leadId() + "\"}",
                        "Idempotency-Key",
                        key + "m")
                .expect(422);
        var split = MIA.post(survivor.path() + "/split", "{}", "Idempotency-Key", key + "s");
        survivor.merge(third).expect(200);
        assertThat(MIA.post(survivor.path() + "/split", "{}", "Idempotency-Key", key + "s")
                        .expect(200)
                        .body())
                .isEqualTo(split.expect(200).body());
        assertThat(third.now().path("state").asString()).isEqualTo("MERGED");
    }

    @Test
    void keepsMergesOfMergedLeads() {
        var outer = Known.captured("anna-berg", "");
        var middle = Known.captured("anna-berg", "");
        var inner = Known.captured("anna-berg", "");
        middle.merge(inner).expect(200);
        outer.merge(middle).expect(200);
        middle.split().expect(409);
        assertThat(submit("anna-berg", inner.email(), "").text("leadId")).isEqualTo(outer.leadId());
        outer.split().expect(200);
        assertThat(submit("anna-berg", inner.email(), "").text("leadId")).isEqualTo(middle.leadId());
        middle.split().expect(200);
        assertThat(submit("anna-berg", inner.email(), "").text("leadId")).isEqualTo(inner.leadId());
    }

    @Test
    void tellsBothLeadsHistories() {
        var survivor = Known.captured("anna-berg", "");
        var other = Known.captured("anna-berg", "");
        survivor.merge(other).expect(200);
        survivor.split().expect(200);
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(types(survivor)).startsWith("lead.split.v1", "lead.merged.v1", "lead.assigned.v1");
            assertThat(types(other)).startsWith("lead.split-off.v1", "lead.merged-into.v1", "lead.assigned.v1");
        });
    }

    private static List<String> types(Known lead) {
        return ANNA.get(lead.path() + "/history").body().path("items").findValuesAsString("type");
    }

    @Test
    void finishesAMergeThatSomebodyLeftInTheMiddle() {
        var survivor = Known.captured("anna-berg", "");
        var other = Known.captured("anna-berg", ", \"need\": \"a portal\"");
        var leads = SERVICE.bean(Leads.class);
        var command = command(survivor);
        var since = Instant.parse("2026-01-01T00:00:00Z");
        var left = Undertaking.merge(command, other.leadId(), Choice.NONE, since);
        var read = leads.find(other.leadId()).orElseThrow();
        leads.change(command.to(lead -> List.of(new Merger(left.mergeId(), lead, read, Choice.NONE).event())));
        assertThat(other.now().path("state").asString()).isEqualTo("OPEN");

        SERVICE.bean(Undertakings.class).begin(left);

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(other.now().path("state").asString()).isEqualTo("MERGED"));
        assertThat(survivor.now().path("need").asString()).isEqualTo("a portal");
        survivor.split().expect(200);
        assertThat(other.now().path("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void takesAMergeBackWhoseOtherLeadWasLostMeanwhile() {
        var survivor = Known.captured("anna-berg", "");
        var other = Known.captured("anna-berg", ", \"need\": \"a portal\"");
        var leads = SERVICE.bean(Leads.class);
        var command = command(survivor);
        var left = Undertaking.merge(command, other.leadId(), Choice.NONE, Instant.parse("2026-01-01T00:00:00Z"));
        var read = leads.find(other.leadId()).orElseThrow();
        leads.change(command.to(lead -> List.of(new Merger(left.mergeId(), lead, read, Choice.NONE).event())));
        ANNA.post(other.path() + "/loss", "{\"reason\": \"no-budget\"}").expect(200);

        SERVICE.bean(Undertakings.class).begin(left);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(survivor.now().path("absorbed").isMissingNode())
                        .isTrue());
        assertThat(survivor.now().path("need").isMissingNode()).isTrue();
        assertThat(other.now().path("state").asString()).isEqualTo("LOST");
    }

    private static LeadCommand command(Known lead) {
        return new LeadCommand(lead.leadId(), CommandKey.once(), OptionalLong.empty(), Author.any(By.http("mia")));
    }

    @Test
    void staysWholeWhileManyMergeAndSplitAndSubmitAtOnce() throws Exception {
        var known = IntStream.range(0, 4)
                .mapToObj(i -> Known.captured("anna-berg", ", \"need\": \"need " + i + "\""))
                .toList();
        var before = known.stream().map(Known::now).toList();
        var work = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 120; i++) {
            var one = known.get(i % 4);
            var other = known.get((i / 4 + i + 1) % 4);
            work.add(
                    switch (i % 3) {
                        case 0 -> () -> one.merge(other);
                        case 1 -> () -> submit("anna-berg", one.email(), "");
                        default -> one::split;
                    });
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get().status()).isIn(200, 201, 400, 409, 503);
            }
        }
        splitAll(known);
        for (int i = 0; i < known.size(); i++) {
            assertThat(known.get(i).now().path("person"))
                    .isEqualTo(before.get(i).path("person"));
            assertThat(known.get(i).now().path("need")).isEqualTo(before.get(i).path("need"));
            assertThat(submit("anna-berg", known.get(i).email(), "").text("leadId"))
                    .isEqualTo(known.get(i).leadId());
        }
    }

    private static void splitAll(List<Known> known) {
        await().atMost(SOON).untilAsserted(() -> {
            for (var lead : known) {
                for (var absorbed : lead.now().path("absorbed")) {
                    MIA.post(lead.path() + "/split", "{\"mergeId\": " + absorbed.path("mergeId") + "}");
                }
            }
            for (var lead : known) {
                assertThat(lead.now().path("absorbed").isMissingNode()).isTrue();
                assertThat(lead.now().path("state").asString()).isEqualTo(LeadState.OPEN.name());
            }
        });
    }
}
