package org.clientele.local.promises;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.clientele.local.promises.Conversions.Conversion;
import org.clientele.testkit.LogEntry;
import org.clientele.testkit.LogHistory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Promise 2, while every service and the broker are killed and what they said to each other is said again. */
@Tag("embedded")
class ALeadBecomesAClientOnceTests {

    private static final Set<String> OVER = Set.of("CONVERTED", "MERGED");

    private static MortalPlatform platform;
    private static Conversions conversions;
    private static Projections folded;
    private static Projections kept;

    @BeforeAll
    static void convertsWhileThingsBreak() {
        platform = Campaign.ended().platform();
        conversions = Campaign.ended().conversions();
        folded = new FoldedLog(platform).projections();
        kept = new KeptProjections(platform).projections();
    }

    @Test
    void everyCallerGetsTheOneOutcome() {
        for (var conversion : conversions.done()) {
            var outcome = conversions.outcome(conversion.leadId());
            assertThat(outcome).isEqualTo(conversion.outcome());
            assertThat(outcome.path("state").asString()).isEqualTo("CONVERTED");
            assertThat(conversion.answers())
                    .allSatisfy(
                            answer -> assertThat(answer.path("conversionId")).isEqualTo(outcome.path("conversionId")));
            assertThat(conversions.call(conversion.leadId(), conversion.body(), 2))
                    .isEqualTo(outcome);
            assertThat(conversions.call(conversion.leadId(), conversion.body(), 9))
                    .isEqualTo(outcome);
        }
    }

    @Test
    void theLogTellsOfOneClientAndOneProject() {
        var log = platform.log("lead-events", "client-events");
        var withdrawn = subjects(log, "client.project-withdrawn.v1");
        var undone = subjects(log, "client.onboarding-undone.v1");
        var signed = byLead(
                without(withdrawn, log.of("client.project-signed.v1")), entry -> entry.subject() + " " + entry.json());
        var onboarded = idsByLead(without(undone, log.of("client.onboarded.v1")));
        var converted = idsByLead(log.of("lead.converted.v1").toList());
        for (var conversion : conversions.done()) {
            assertThat(signed.get(conversion.leadId()))
                    .as("a lead that asked again was told the same again")
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .startsWith(conversion.projectId() + " ");
            assertThat(converted.get(conversion.leadId())).hasSize(conversion.attempts());
            assertThat(onboarded.getOrDefault(conversion.leadId(), Set.of()))
                    .isEqualTo(conversion.isIntoExisting() ? Set.of() : Set.of(conversion.clientId() + " 1"));
        }
        assertThat(log.of("client.onboarding-refused.v1")).isEmpty();
        assertThat(log.of("client.onboarding-undo-refused.v1")).isEmpty();
        assertThat(log.of("lead.conversion-undo-refused.v1")).isEmpty();
        assertThat(conversions.done())
                .anyMatch(conversion -> conversion.attempts() == 2 && conversion.isIntoExisting());
        assertThat(undone).isNotEmpty();
    }

    private static Set<String> subjects(LogHistory log, String type) {
        return log.of(type).map(LogEntry::subject).collect(toSet());
    }

    private static List<LogEntry> without(Set<String> subjects, Stream<LogEntry> entries) {
        return entries.filter(entry -> !subjects.contains(entry.subject())).toList();
    }

    /** Subject and sequence: what was sent again is one event all the same. */
    private static Map<String, Set<String>> idsByLead(List<LogEntry> entries) {
        return byLead(entries, entry -> entry.subject() + " " + entry.sequence());
    }

    private static Map<String, Set<String>> byLead(List<LogEntry> entries, Function<LogEntry, String> what) {
        return entries.stream()
                .filter(entry -> FoldedLog.json(entry).has("leadId"))
                .collect(
                        groupingBy(entry -> FoldedLog.json(entry).path("leadId").asString(), mapping(what, toSet())));
    }

    @Test
    void theStoreHasOneClientAndOneProject() {
        var store = new KeptProjections(platform);
        for (var conversion : conversions.done()) {
            var lead = conversion.leadId();
            assertThat(store.standingProjects(lead)).isOne();
            assertThat(store.standingClients(lead)).isEqualTo(conversion.isIntoExisting() ? 0 : 1);
            assertThat(store.count(Part.PORTFOLIO, "onboardings", "state.lead.leadId", lead))
                    .isEqualTo(conversion.attempts());
        }
    }

    @Test
    void eachClientIsShownWithItsProjectAndItsWholeHistory() {
        for (var conversion : conversions.done()) {
            if (!conversion.isIntoExisting()) {
                var client = "/clients/" + conversion.clientId();
                assertThat(get(client).path("correspondenceComplete").asBoolean())
                        .isTrue();
                assertThat(of(get(client + "/correspondence?limit=200"), conversion))
                        .isEqualTo(conversion.correspondence());
                assertThat(of(get(client + "/projects?limit=200"), conversion)).isOne();
            }
        }
    }

    /** How many items of a list come from this lead. */
    private static long of(JsonNode list, Conversion conversion) {
        return StreamSupport.stream(list.path("items").spliterator(), false)
                .filter(item -> item.path("leadId").asString().equals(conversion.leadId()))
                .count();
    }

    private static JsonNode get(String path) {
        return platform.client().get(platform.endpoints().portfolio(), path).body();
    }

    @Test
    void theLogHasNoGaps() {
        assertThat(platform.log("lead-events", "segment-events", "follow-up-events")
                        .breaches())
                .isEmpty();
        assertThat(platform.logAsFirstSaid("client-events").breaches()).isEmpty();
    }

    @Test
    void leadsAndTheirHistoryAreTheFoldOfTheLog() {
        assertThat(kept.leads()).containsExactlyInAnyOrderEntriesOf(folded.leads());
        assertThat(kept.history()).containsExactlyInAnyOrderEntriesOf(folded.history());
    }

    @Test
    void correspondenceIsTheFoldOfTheLog() {
        assertThat(kept.correspondence()).containsExactlyInAnyOrderEntriesOf(folded.correspondence());
    }

    private static List<String> told(String leadId) {
        return platform.log("lead-events").entries().stream()
                .filter(entry -> entry.subject().equals(leadId))
                .map(entry ->
                        "%d at %d-%d: %s".formatted(entry.sequence(), entry.partition(), entry.offset(), entry.json()))
                .toList();
    }

    /** The first contact that a lead is owed is dropped when it is converted or part of another lead, and only then. */
    @Test
    void followUpsAreTheFoldOfTheLog() {
        assertThat(kept.followUps()).containsExactlyInAnyOrderEntriesOf(folded.followUps());
        var byLead = kept.followUps().values().stream()
                .filter(followUp -> followUp.reason().equals("first-contact"))
                .collect(groupingBy(Projections.FollowUp::subjectId));
        assertThat(folded.leads().keySet())
                .allSatisfy(leadId -> assertThat(byLead)
                        .as(() -> "what the log tells of it: " + told(leadId))
                        .containsKey(leadId));
        assertThat(byLead).hasSameSizeAs(folded.leads());
        folded.leads()
                .forEach((leadId, lead) -> assertThat(byLead.get(leadId))
                        .singleElement()
                        .satisfies(followUp -> {
                            assertThat(followUp.salespersonId()).isEqualTo(lead.salespersonId());
                            assertThat(followUp.state())
                                    .isEqualTo(OVER.contains(lead.state()) ? "CANCELLED" : "PLANNED");
                        }));
    }
}
