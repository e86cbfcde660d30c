package org.clientele.analytics.facts.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventCatalogue;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every example of what the catalogue says is read here can be read. */
class ReadingContractTests {

    private static final Map<String, Class<?>> READ = Map.of(
            "client.onboarded.v1", ClientOnboarded.class,
            "client.project-signed.v1", ProjectSigned.class,
            "client.onboarding-undone.v1", OnboardingUndone.class,
            "client.project-withdrawn.v1", ProjectWithdrawn.class,
            "client.profile.v1", ClientProfile.class,
            "salesperson.profile.v1", SalespersonProfile.class,
            "team.profile.v1", TeamProfile.class);

    private final List<EventType> received = EventCatalogue.read().receivedBy("analytics-service");

    @Test
    void readsWhatTheCatalogueSays() {
        assertThat(received).extracting(EventType::name).containsExactlyInAnyOrderElementsOf(READ.keySet());
    }

    @Test
    void readsEveryExample() {
        assertThat(received)
                .flatMap(type -> ContractChecks.unreadable(
                        type, EventJson.mapper(), Objects.requireNonNull(READ.get(type.name()))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, EUR", "100, EURO"})
    void refusesAValueThatCannotBeCounted(long amount, String currency) {
        assertThatThrownBy(() -> new ProjectSigned.Value(amount, currency))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
