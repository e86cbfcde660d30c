package org.clientele.portfolio.onboarding.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.clientele.eventdelivery.EventJson;
import org.clientele.portfolio.client.By;
import org.clientele.portfolio.onboarding.Onboarding;
import org.clientele.portfolio.onboarding.OnboardingRequest;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;

/** Requests are read as the catalogue shows them, and refusals published so. */
class OnboardingContractTests {

    private static final EventType REQUESTED =
            new EventType("client-onboarding-requests", "client.onboarding-requested.v1");
    private static final EventType REFUSED = new EventType("client-events", "client.onboarding-refused.v1");

    @Test
    void readsEveryRequest() {
        assertThat(ContractChecks.unreadable(
                        REQUESTED, json -> EventJson.mapper().readValue(json, OnboardingRequest.class)))
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
                Instant.parse("2026-03-20T14:00:01Z"),
                new By("anna-berg", "http"),
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
}
