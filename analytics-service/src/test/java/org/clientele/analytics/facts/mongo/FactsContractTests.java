package org.clientele.analytics.facts.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.clientele.eventdelivery.EventJson;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;

/** Every example of what is read can be read. */
class FactsContractTests {

    @Test
    void readsEveryExample() {
        var unreadable = new ArrayList<String>();
        unreadable.addAll(unreadable(
                "client-events",
                "client.onboarded.v1",
                json -> read(json, ClientOnboarded.class).client()));
        unreadable.addAll(unreadable(
                "client-events",
                "client.project-signed.v1",
                json -> read(json, ProjectSigned.class).project()));
        unreadable.addAll(unreadable(
                "client-profiles",
                "client.profile.v1",
                json -> read(json, ClientProfile.class).id()));
        unreadable.addAll(unreadable(
                "salespeople",
                "salesperson.profile.v1",
                json -> read(json, SalespersonProfile.class).id()));
        assertThat(unreadable).isEmpty();
    }

    private interface Reader {
        Object read(byte[] json);
    }

    private static List<String> unreadable(String topic, String type, Reader reader) {
        return ContractChecks.unreadable(new EventType(topic, type), reader::read);
    }

    private static <E> E read(byte[] json, Class<E> type) {
        return EventJson.mapper().readValue(json, type);
    }
}
