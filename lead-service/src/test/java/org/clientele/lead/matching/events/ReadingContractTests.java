package org.clientele.lead.matching.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.clientele.eventdelivery.event.EventJson;
import org.clientele.lead.matching.events.ClientProfilesConsumer.ClientProfile;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;

/** This service reads every profile of a client that was ever published. */
class ReadingContractTests {

    @Test
    void readsEveryExample() {
        var type = new EventType("client-profiles", "client.profile.v1");
        assertThat(ContractChecks.unreadable(type, EventJson.mapper(), ClientProfile.class))
                .isEmpty();
    }
}
