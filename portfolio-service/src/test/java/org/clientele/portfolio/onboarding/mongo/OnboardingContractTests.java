package org.clientele.portfolio.onboarding.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.portfolio.client.By;
import org.clientele.portfolio.onboarding.Onboarding;
import org.clientele.portfolio.onboarding.OnboardingRequest;
import org.clientele.portfolio.onboarding.UndoRequest;
import org.clientele.portfolio.onboarding.Undoing;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Requests are read as the catalogue shows them, and refusals published so. */
class OnboardingContractTests {

    private static final EventType REQUESTED =
            new EventType("client-onboarding-requests", "client.onboarding-requested.v1");
    private static final EventType REFUSED = new EventType("client-events", "client.onboarding-refused.v1");

    private static final EventType UNDO_REQUESTED =
            new EventType("client-onboarding-requests", "client.onboarding-undo-requested.v1");
    private static final EventType UNDO_REFUSED = new EventType("client-events", "client.onboarding-undo-refused.v1");
    private static final By ANNA = new By("25942099-5cff-59b1-8744-372baeda3fb5", "http");

    @Test
    void readsEveryRequest() {
        assertThat(ContractChecks.unreadable(REQUESTED, EventJson.mapper(), OnboardingRequest.class))
                .isEmpty();
    }

    @Test
    void readsAllOfACompleteRequest() {
        var request = EventJson.mapper().treeToValue(REQUESTED.complete(), OnboardingRequest.class);
        var written = EventJson.mapper().writeValueAsBytes(request);
        assertThat(ContractChecks.differences(REQUESTED, REQUESTED.complete(), written))
                .isEmpty();
    }

    @Test
    void publishesARefusalAsInTheExamples() {
        var refused = new Onboarding(
                "7c9e6679-7425-50de-944b-e07fc1f90ae7",
                "0198a1f0-3c5e-7b21-9d64-5b0f6a1c2e77",
                "1b4e28ba-2fa1-51d2-883f-0016d3cca427",
                false,
                null,
                "unknown-client",
                3,
                null,
                Instant.parse("2026-03-20T14:00:01Z"),
                ANNA,
                null,
                null);
        assertThat(MongoOnboardings.change(refused).published()).singleElement().satisfies(published -> {
            assertThat(new EventType(published.topic(), published.type())).isEqualTo(REFUSED);
            assertThat(published.key()).isEqualTo(refused.clientId());
            assertThat(published.subject()).isEqualTo(refused.conversionId());
            var json = EventJson.mapper().writeValueAsBytes(published.data());
            REFUSED.examples()
                    .forEach(example -> assertThat(ContractChecks.differences(REFUSED, example, json))
                            .isEmpty());
        });
    }

    @Test
    void readsEveryRequestToUndo() {
        assertThat(ContractChecks.unreadable(UNDO_REQUESTED, EventJson.mapper(), UndoRequest.class))
                .isEmpty();
        var request = EventJson.mapper().treeToValue(UNDO_REQUESTED.complete(), UndoRequest.class);
        var written = EventJson.mapper().writeValueAsBytes(request);
        assertThat(ContractChecks.differences(UNDO_REQUESTED, UNDO_REQUESTED.complete(), written))
                .isEmpty();
    }

    @Test
    void publishesThatUndoingIsRefusedAsInTheExamples() {
        assertThat(undoRefused(UNDO_REFUSED.complete(), "project-signed", "another-conversion"))
                .isEmpty();
        assertThat(undoRefused(UNDO_REFUSED.minimal(), "project-signed")).isEmpty();
    }

    private static List<String> undoRefused(JsonNode example, String... reasons) {
        var refused = new Undoing(
                "2c1f0b9a-8d7e-5f6c-9b4a-3e2d1c0f9a8b",
                "7c9e6679-7425-50de-944b-e07fc1f90ae7",
                "0198a1f0-3c5e-7b21-9d64-5b0f6a1c2e77",
                "1b4e28ba-2fa1-51d2-883f-0016d3cca427",
                "6fa459ea-ee8a-5ca4-894e-db77e160355e",
                Undoing.State.REFUSED,
                List.of(reasons),
                Instant.parse("2026-03-20T15:00:01Z"),
                ANNA);
        var published = MongoUndoings.change(refused).published().getFirst();
        assertThat(new EventType(published.topic(), published.type())).isEqualTo(UNDO_REFUSED);
        assertThat(published.key()).isEqualTo(refused.clientId());
        assertThat(published.subject()).isEqualTo(refused.undoId());
        return ContractChecks.differences(
                UNDO_REFUSED, example, EventJson.mapper().writeValueAsBytes(published.data()));
    }
}
