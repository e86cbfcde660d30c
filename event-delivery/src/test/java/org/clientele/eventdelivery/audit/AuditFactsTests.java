package org.clientele.eventdelivery.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventCatalogue;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What is published of the audit log of each service is the examples of the catalogue to the letter. */
class AuditFactsTests {

    private static final List<String> SERVICES =
            List.of("lead-service", "portfolio-service", "analytics-service", "notification-service");

    static Stream<EventType> types() {
        return EventCatalogue.read().types().stream()
                .filter(type -> type.topic().endsWith("-audit"));
    }

    @Test
    void hasATopicForEachService() {
        assertThat(types().map(EventType::topic).distinct())
                .containsExactlyInAnyOrderElementsOf(SERVICES.stream()
                        .map(service -> service.replace("-service", "-audit"))
                        .toList());
        assertThat(AuditEvent.class.getPermittedSubclasses()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("types")
    void tellsWhoReadWhichListAsInTheExamples(EventType type) {
        assertThat(type.examples())
                .allSatisfy(example -> assertThat(differences(type, example)).isEmpty());
    }

    private static List<String> differences(EventType type, JsonNode example) {
        var entry = entry(example);
        var event = type.name().contains("export-ended")
                ? new AuditEvent.ExportEnded(entry.read().items())
                : new AuditEvent.ListRead();
        var facts = new AuditFacts(type.topic().replace("-audit", "-service"));
        var told = facts.of(entry, new Happened<>(event, entry.at(), By.http(entry.caller())));
        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.topic()).isEqualTo(type.topic());
            assertThat(one.type()).isEqualTo(type.name());
        });
        return ContractChecks.differences(
                type,
                example,
                EventJson.mapper().writeValueAsBytes(told.getFirst().data()));
    }

    private static AuditEntry entry(JsonNode example) {
        var read = example.path("read");
        return new AuditEntry(
                example.path("entryId").asString(),
                Instant.parse(example.path("at").asString()),
                example.path("by").path("actor").asString(),
                texts(read.path("roles")),
                new AuditEntry.ReadList(
                        read.path("operation").asString(),
                        texts(read.path("filters")),
                        read.path("export").asBoolean(),
                        read.has("items") ? read.path("items").asLong() : null,
                        read.has("traceId") ? read.path("traceId").asString() : null));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
