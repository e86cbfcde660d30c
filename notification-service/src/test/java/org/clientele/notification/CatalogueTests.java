package org.clientele.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventCatalogue;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

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
        assertThat(Arrays.stream(functions().split(";", -1)).map(CatalogueTests::topic))
                .containsExactlyInAnyOrderElementsOf(topics.distinct().toList());
    }

    private static String topic(String function) {
        return function.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String functions() {
        try {
            return String.valueOf(new YamlPropertySourceLoader()
                    .load("service", new ClassPathResource("notification-service.yml"))
                    .getFirst()
                    .getProperty("spring.cloud.function.definition"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
