package org.clientele.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ContractsTests {

    private static final List<String> FACT_TOPICS =
            List.of("lead-events", "client-events", "segment-events", "follow-up-events");
    private static final List<String> PERSONAL = List.of("givenName", "familyName", "email", "phone", "text", "need");

    static Stream<EventType> types() {
        return EventCatalogue.read().types().stream();
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
        for (JsonNode required : type.schema().path("required")) {
            var payload = (ObjectNode) type.complete();
            payload.remove(required.asString());
            assertThat(ContractChecks.breaches(type, payload)).isNotEmpty();
        }
        var field = type.complete().propertyNames().iterator().next();
        assertThat(ContractChecks.breaches(type, ((ObjectNode) type.complete()).put(field, true)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSchemaIsNamedByItsPlace(EventType type) {
        assertThat(type.schema().path("$id").asString())
                .isEqualTo("https://clientele.org/contracts/" + type.topic() + "/" + type.name());
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

    @Test
    void factsHoldNoPersonalData() {
        assertThat(types().filter(type -> FACT_TOPICS.contains(type.topic())))
                .allSatisfy(type -> assertThat(namesIn(type.schema())).doesNotContainAnyElementsOf(PERSONAL));
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
                .hasSize(4);
        assertThat(ContractChecks.differences(type, type.minimal(), "{}".getBytes(UTF_8)))
                .hasSize(1);
    }

    private static List<String> namesIn(JsonNode schema) {
        return schema.findValues("properties").stream()
                .flatMap(properties -> properties.propertyNames().stream())
                .toList();
    }
}
