package org.clientele.portfolio;

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
    void sendsWhatTheCatalogueSays() {
        assertThat(catalogue.sentBy("portfolio-service"))
                .extracting(EventType::name)
                .containsExactlyInAnyOrder(
                        "client.onboarded.v1",
                        "client.onboarding-refused.v1",
                        "client.project-signed.v1",
                        "client.onboarding-undone.v1",
                        "client.onboarding-undo-refused.v1",
                        "client.project-withdrawn.v1",
                        "client.profile.v1",
                        "salesperson.profile.v1",
                        "team.profile.v1");
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
        assertThat(Arrays.stream(functions().split(";", -1)).map(CatalogueTests::topic))
                .containsExactlyInAnyOrderElementsOf(topics.distinct().toList());
    }

    private static String topic(String function) {
        return function.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String functions() {
        try {
            return String.valueOf(new YamlPropertySourceLoader()
                    .load("service", new ClassPathResource("portfolio-service.yml"))
                    .getFirst()
                    .getProperty("spring.cloud.function.definition"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
