package org.clientele.notification.followup.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventCatalogue;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;

/** Leads and salespeople are read as the catalogue shows them, and the catalogue says that they are. */
class ReadingContractTests {

    private static final Map<EventType, Class<?>> READ = Map.ofEntries(
            Map.entry(new EventType("lead-events", "lead.assigned.v1"), LeadEventsConsumer.Assigned.class),
            Map.entry(new EventType("lead-events", "lead.conversion-undone.v1"), LeadEventsConsumer.Reopened.class),
            Map.entry(
                    new EventType("client-events", "client.onboarding-undone.v1"),
                    ClientEventsConsumer.OnboardingUndone.class),
            Map.entry(new EventType("client-events", "client.onboarded.v1"), ClientEventsConsumer.Onboarded.class),
            Map.entry(new EventType("client-events", "client.left.v1"), ClientEventsConsumer.Left.class),
            Map.entry(new EventType("client-events", "client.returned.v1"), ClientEventsConsumer.Returned.class),
            Map.entry(new EventType("lead-events", "lead.unassigned.v1"), LeadEventsConsumer.Unassigned.class),
            Map.entry(new EventType("lead-events", "lead.reopened.v1"), LeadEventsConsumer.Reopened.class),
            Map.entry(new EventType("lead-events", "lead.lost.v1"), LeadEventsConsumer.Closed.class),
            Map.entry(new EventType("lead-events", "lead.withdrawn.v1"), LeadEventsConsumer.Closed.class),
            Map.entry(new EventType("lead-events", "lead.converted.v1"), LeadEventsConsumer.Closed.class),
            Map.entry(new EventType("lead-events", "lead.merged-into.v1"), LeadEventsConsumer.MergedInto.class),
            Map.entry(new EventType("lead-events", "lead.split-off.v1"), LeadEventsConsumer.Reopened.class),
            Map.entry(new EventType("salespeople", "salesperson.profile.v1"), SalespeopleConsumer.Profile.class),
            Map.entry(new EventType("salespeople", "team.profile.v1"), SalespeopleConsumer.TeamProfile.class));

    @Test
    void readsEveryExample() {
        var unreadable = new ArrayList<String>();
        READ.forEach((type, form) -> unreadable.addAll(ContractChecks.unreadable(type, EventJson.mapper(), form)));
        assertThat(unreadable).isEmpty();
    }

    @Test
    void readsWhatTheCatalogueSaysOfThisService() {
        var received = new HashSet<>(EventCatalogue.read().receivedBy("notification-service"));
        received.removeIf(
                type -> !Set.of("lead-events", "client-events", "salespeople").contains(type.topic()));
        assertThat(received).isEqualTo(READ.keySet());
    }
}
