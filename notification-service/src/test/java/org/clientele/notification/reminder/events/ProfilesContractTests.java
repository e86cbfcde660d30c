package org.clientele.notification.reminder.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.clientele.eventdelivery.event.EventJson;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventCatalogue;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;

/** Names of leads and clients are read from every example of their profiles. */
class ProfilesContractTests {

    private static final EventType LEAD = new EventType("lead-profiles", "lead.profile.v1");
    private static final EventType CLIENT = new EventType("client-profiles", "client.profile.v1");

    @Test
    void readsEveryExample() {
        assertThat(ContractChecks.unreadable(LEAD, EventJson.mapper(), ProfilesConsumers.LeadProfile.class))
                .isEmpty();
        assertThat(ContractChecks.unreadable(CLIENT, EventJson.mapper(), ProfilesConsumers.ClientProfile.class))
                .isEmpty();
        assertThat(EventCatalogue.read().receivedBy("notification-service")).contains(LEAD, CLIENT);
    }
}
