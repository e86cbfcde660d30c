package org.clientele.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ContractsTests {

    private static final List<String> FACT_TOPICS = List.of(
            "lead-events",
            "client-events",
            "segment-events",
            "follow-up-events",
            "lead-audit",
            "portfolio-audit",
            "analytics-audit",
            "notification-audit");

    static Stream<EventType> types() {
        return EventCatalogue.read().types().stream();
    }

    static Stream<EventType> facts() {
        return types().filter(type -> FACT_TOPICS.contains(type.topic()));
    }

    /** The schemas of all types and those that they share. */
    static Set<String> schemaFiles() {
        var found = new LinkedHashSet<String>();
        var next = types().map(EventType::schemaFile).toList();
        while (found.addAll(next)) {
            next = next.stream()
                    .flatMap(file -> references(file, EventCatalogue.json(file)))
                    .toList();
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("types")
    void examplesMatchTheirSchema(EventType type) {
        assertThat(type.examples())
                .allSatisfy(example ->
                        assertThat(ContractChecks.breaches(type, example)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("types")
    void aPayloadWithoutARequiredFieldOrWithAWrongTypeBreaksTheSchema(EventType type) {
        assertThat(withOneFieldLess(type.minimal()))
                .allSatisfy(payload ->
                        assertThat(ContractChecks.breaches(type, payload)).isNotEmpty());
        var field = type.complete().propertyNames().iterator().next();
        assertThat(ContractChecks.breaches(type, ((ObjectNode) type.complete()).put(field, true)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemaFiles")
    void aSchemaIsNamedByItsPlaceAndRefersToFilesOfTheCatalogue(String file) {
        var schema = EventCatalogue.json(file);
        assertThat(schema.path("$id").asString()).isEqualTo("https://clientele.org/contracts/" + file);
        assertThat(references(file, schema))
                .allSatisfy(target ->
                        assertThat(EventCatalogue.has(target)).as(target).isTrue());
    }

    @Test
    void impossibleDaysBreakTheSchema() {
        var signed = new EventType("client-events", "client.project-signed.v1");
        var payload = ((ObjectNode) signed.complete()).put("signedOn", "2026-02-30");
        assertThat(ContractChecks.breaches(signed, payload))
                .singleElement()
                .asString()
                .contains("signedOn");
    }

    @ParameterizedTest
    @MethodSource("facts")
    void factsHoldNoFreeText(EventType type) {
        assertThat(new FreeText(EventCatalogue::json).in(type.schemaFile())).isEmpty();
    }

    @Test
    void everyTypeHasASenderButTheInboundOnes() {
        var catalogue = EventCatalogue.read();
        var sent = Stream.of("lead-service", "portfolio-service", "analytics-service", "notification-service")
                .flatMap(service -> catalogue.sentBy(service).stream());
        assertThat(sent)
                .containsExactlyInAnyOrderElementsOf(catalogue.types().stream()
                        .filter(type -> !type.topic().equals("marketing-leads"))
                        .toList());
    }

    @Test
    void aReaderOfAFewTypesReceivesOnlyThose() {
        assertThat(EventCatalogue.read().receivedBy("analytics-service"))
                .contains(new EventType("client-events", "client.project-signed.v1"))
                .doesNotContain(new EventType("client-events", "client.onboarding-refused.v1"));
    }

    @Test
    void tellsWhatAReaderCannotReadAndWhereAPublisherDiffers() {
        var type = new EventType("lead-events", "lead.lost.v1");
        assertThat(ContractChecks.unreadable(type, JsonMapper.shared()::readTree))
                .isEmpty();
        assertThat(ContractChecks.unreadable(type, json -> {
                    throw new IllegalStateException("cannot read");
                }))
                .hasSize(6);
        assertThat(ContractChecks.differences(type, type.minimal(), "{}".getBytes(UTF_8)))
                .hasSize(1);
    }

    record Lost(String leadId, Owned lead, @Nullable String reason) {}

    record Owned(@Nullable String salespersonId) {}

    record Misspelt(
            String leadId, OwnedMisspelt lead, @Nullable String why) {}

    record OwnedMisspelt(@Nullable String salesPersonId) {}

    @Test
    void findsTheNamesOfAReaderThatItsTypeDoesNotKnow() {
        var type = new EventType("lead-events", "lead.lost.v1");
        assertThat(ContractChecks.unreadable(type, JsonMapper.shared(), Lost.class))
                .isEmpty();
        assertThat(ContractChecks.unreadable(type, JsonMapper.shared(), Misspelt.class))
                .satisfiesExactlyInAnyOrder(
                        misspelt -> assertThat(misspelt).startsWith("lead.lost.v1: no lead.salesPersonId in"),
                        misspelt -> assertThat(misspelt).startsWith("lead.lost.v1: no why in"));
    }

    /** Every payload that lacks one of the fields of this one, however deep. */
    private static List<JsonNode> withOneFieldLess(JsonNode payload) {
        var payloads = new ArrayList<JsonNode>();
        payload.propertyStream().forEach(field -> {
            payloads.add(((ObjectNode) payload.deepCopy()).without(field.getKey()));
            withOneFieldLess(field.getValue())
                    .forEach(less -> payloads.add(((ObjectNode) payload.deepCopy()).set(field.getKey(), less)));
        });
        return payloads;
    }

    private static Stream<String> references(String file, JsonNode schema) {
        return schema.findValuesAsString("$ref").stream()
                .filter(reference -> !reference.startsWith("#"))
                .map(reference -> URI.create(file).resolve(reference).getPath());
    }
}
