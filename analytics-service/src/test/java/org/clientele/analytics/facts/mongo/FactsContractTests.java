package org.clientele.analytics.facts.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventCatalogue;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;

/** Every example of what the catalogue says is read here can be read. */
class FactsContractTests {

    private static final Map<String, Function<byte[], Object>> READERS = Map.of(
            "client.onboarded.v1", json -> read(json, ClientOnboarded.class).client(),
            "client.project-signed.v1", json -> read(json, ProjectSigned.class).project(),
            "client.onboarding-undone.v1",
                    json -> read(json, OnboardingUndone.class).client(),
            "client.project-withdrawn.v1",
                    json -> read(json, ProjectWithdrawn.class).project(),
            "client.profile.v1", json -> read(json, ClientProfile.class).id(),
            "salesperson.profile.v1",
                    json -> read(json, SalespersonProfile.class).id());

    private final List<EventType> received = EventCatalogue.read().receivedBy("analytics-service");

    @Test
    void readsWhatTheCatalogueSays() {
        assertThat(received).extracting(EventType::name).containsExactlyInAnyOrderElementsOf(READERS.keySet());
    }

    @Test
    void readsEveryExample() {
        assertThat(received)
                .flatMap(type -> ContractChecks.unreadable(type, Objects.requireNonNull(READERS.get(type.name()))))
                .isEmpty();
    }

    private static <E> E read(byte[] json, Class<E> type) {
        return EventJson.mapper().readValue(json, type);
    }
}
