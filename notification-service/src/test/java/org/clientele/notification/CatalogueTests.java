package org.clientele.notification;

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
    void sendsExamplesThatMatchTheirSchemas() {
        assertThat(catalogue.sentBy("notification-service"))
                .flatMap(type -> type.examples().stream()
                        .flatMap(example -> ContractChecks.breaches(type, example).stream())
                        .toList())
                .isEmpty();
    }

    @Test
    void readsTheTopicsThatTheCatalogueSays() {
        var topics = catalogue.receivedBy("notification-service").stream().map(EventType::topic);
        assertThat(ServiceSettings.reads("notification-service"))
                .containsExactlyInAnyOrderElementsOf(topics.distinct().toList());
    }
}
