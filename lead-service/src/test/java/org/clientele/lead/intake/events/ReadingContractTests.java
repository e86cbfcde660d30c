package org.clientele.lead.intake.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.clientele.eventdelivery.event.EventJson;
import org.clientele.lead.intake.Submission;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;

/** This service reads every example of a submission, and takes it as it is. */
class ReadingContractTests {

    @Test
    void readsEveryExample() {
        var type = new EventType("marketing-leads", "marketing.lead-submitted.v1");
        assertThat(ContractChecks.unreadable(type, ReadingContractTests::submission))
                .isEmpty();
    }

    @Test
    void takesEverythingThatTheExamplesSay() {
        var type = new EventType("marketing-leads", "marketing.lead-submitted.v1");
        for (var example : type.examples()) {
            var read = submission(EventJson.mapper().writeValueAsBytes(example));
            var written = EventJson.mapper().valueToTree(read);
            example.propertyNames()
                    .forEach(field -> assertThat(written.path(field).toString())
                            .isEqualTo(example.path(field).toString()));
        }
    }

    private static Submission submission(byte[] json) {
        return EventJson.mapper()
                .readValue(json, MarketingLeadsConsumer.MarketingLead.class)
                .submission("/newsletter");
    }
}
