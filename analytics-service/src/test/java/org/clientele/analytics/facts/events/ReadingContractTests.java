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

    private static final Map<String, Class<?>> READ = Map.ofEntries(
            Map.entry("client.onboarded.v1", ClientOnboarded.class),
            Map.entry("client.left.v1", ClientDeparted.class),
            Map.entry("client.returned.v1", ClientBack.class),
            Map.entry("client.project-signed.v1", ProjectSigned.class),
            Map.entry("client.onboarding-undone.v1", OnboardingUndone.class),
            Map.entry("client.project-withdrawn.v1", ProjectWithdrawn.class),
            Map.entry("client.effort-recorded.v1", EffortRecorded.class),
            Map.entry("client.effort-withdrawn.v1", EffortWithdrawn.class),
            Map.entry("lead.captured.v1", LeadCaptured.class),
            Map.entry("lead.lost.v1", LeadGivenUp.class),
            Map.entry("lead.converted.v1", LeadWon.class),
            Map.entry("correspondence.recorded.v1", CorrespondenceRecorded.class),
            Map.entry("client.profile.v1", ClientProfile.class),
            Map.entry("salesperson.profile.v1", SalespersonProfile.class),
            Map.entry("team.profile.v1", TeamProfile.class),
            Map.entry("lead.assigned.v1", LeadChanged.class),
            Map.entry("lead.unassigned.v1", LeadUnassigned.class),
            Map.entry("lead.step-changed.v1", LeadStepped.class),
            Map.entry("lead.qualified.v1", LeadStepped.class),
            Map.entry("lead.reopened.v1", LeadChanged.class),
            Map.entry("lead.conversion-undone.v1", LeadChanged.class),
            Map.entry("lead.merged-into.v1", LeadChanged.class),
            Map.entry("lead.split-off.v1", LeadChanged.class),
            Map.entry("lead.withdrawn.v1", LeadChanged.class),
            Map.entry("follow-up.planned.v1", FollowUpChanged.class),
            Map.entry("follow-up.due.v1", FollowUpChanged.class),
            Map.entry("follow-up.delivered.v1", FollowUpChanged.class),
            Map.entry("follow-up.done.v1", FollowUpDone.class),
            Map.entry("follow-up.snoozed.v1", FollowUpChanged.class),
            Map.entry("follow-up.cancelled.v1", FollowUpChanged.class));

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
