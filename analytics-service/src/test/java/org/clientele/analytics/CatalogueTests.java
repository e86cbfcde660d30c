package org.clientele.analytics;

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
        assertThat(catalogue.sentBy("analytics-service"))
                .extracting(EventType::name)
                .containsExactlyInAnyOrder(
                        "segment.class-changed.v1",
                        "segment.class-withdrawn.v1",
                        "segment.entered.v1",
                        "segment.left.v1",
                        "analytics-audit.list-read.v1");
    }

    @Test
    void sendsExamplesThatMatchTheirSchemas() {
        assertThat(catalogue.sentBy("analytics-service"))
                .flatMap(type -> type.examples().stream()
                        .flatMap(example -> ContractChecks.breaches(type, example).stream())
                        .toList())
                .isEmpty();
    }

    @Test
    void readsTheTopicsThatTheCatalogueSays() {
        var topics = catalogue.receivedBy("analytics-service").stream().map(EventType::topic);
        assertThat(ServiceSettings.reads("analytics-service"))
                .containsExactlyInAnyOrderElementsOf(topics.distinct().toList());
    }
}
