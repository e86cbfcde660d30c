package org.clientele.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventCatalogue;
import org.clientele.testkit.contract.EventType;
import org.clientele.testkit.contract.ServiceSettings;
import org.junit.jupiter.api.Test;

/** The catalogue says of this service what it does. */
class CatalogueTests {

    private final EventCatalogue catalogue = EventCatalogue.read();

    @Test
    void sendsWhatTheCatalogueSays() {
        assertThat(catalogue.sentBy("portfolio-service"))
                .extracting(EventType::name)
                .containsExactlyInAnyOrder(
                        "client.onboarded.v1",
                        "client.onboarding-refused.v1",
                        "client.left.v1",
                        "client.returned.v1",
                        "client.project-signed.v1",
                        "client.onboarding-undone.v1",
                        "client.onboarding-undo-refused.v1",
                        "client.project-withdrawn.v1",
                        "client.effort-recorded.v1",
                        "client.effort-withdrawn.v1",
                        "client.profile.v1",
                        "salesperson.profile.v1",
                        "team.profile.v1",
                        "portfolio-audit.list-read.v1");
    }

    @Test
    void sendsExamplesThatMatchTheirSchemas() {
        assertThat(catalogue.sentBy("portfolio-service"))
                .flatMap(type -> type.examples().stream()
                        .flatMap(example -> ContractChecks.breaches(type, example).stream())
                        .toList())
                .isEmpty();
    }

    @Test
    void readsTheTopicsThatTheCatalogueSays() {
        var topics = catalogue.receivedBy("portfolio-service").stream().map(EventType::topic);
        assertThat(ServiceSettings.reads("portfolio-service"))
                .containsExactlyInAnyOrderElementsOf(topics.distinct().toList());
    }
}
