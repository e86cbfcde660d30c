package org.clientele.notification.followup.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.notification.followup.By;
import org.clientele.notification.followup.Completion;
import org.clientele.notification.followup.DueTime;
import org.clientele.notification.followup.FollowUp;
import org.clientele.notification.followup.FollowUpEvent;
import org.clientele.notification.followup.FollowUpState;
import org.clientele.notification.followup.Subject;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventCatalogue;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;

/** What is published of follow-ups is the examples of the catalogue to the letter. */
class FollowUpContractTests {

    private static final String NEXT = "2c1d43b8-e6d7-5376-a7d1-0d9d1a5f4e2c";
    private static final Instant AT = Instant.parse("2026-03-02T09:15:30Z");

    private static Map<String, FollowUpEvent> events(String nextFollowUpId) {
        var completion = new Completion("reached", 15, nextFollowUpId);
        var events = new LinkedHashMap<String, FollowUpEvent>();
        events.put("follow-up.planned.v1", new FollowUpEvent.FollowUpPlanned(in(FollowUpState.PLANNED), AT, By.POLICY));
        events.put("follow-up.due.v1", new FollowUpEvent.FollowUpFellDue(in(FollowUpState.DUE), AT, By.POLICY));
        events.put(
                "follow-up.delivered.v1",
                new FollowUpEvent.FollowUpDelivered(in(FollowUpState.DELIVERED), AT, By.POLICY, 1, "mail", 850));
        events.put(
                "follow-up.done.v1", new FollowUpEvent.FollowUpDone(in(FollowUpState.DONE), AT, By.POLICY, completion));
        events.put("follow-up.snoozed.v1", new FollowUpEvent.FollowUpSnoozed(in(FollowUpState.PLANNED), AT, By.POLICY));
        events.put(
                "follow-up.cancelled.v1",
                new FollowUpEvent.FollowUpCancelled(in(FollowUpState.CANCELLED), AT, By.POLICY));
        return events;
    }

    private static FollowUp in(FollowUpState state) {
        var planned = FollowUp.planned(
                "886313e1-3b8a-5372-9b90-0c9aee199e5d",
                "25942099-5cff-59b1-8744-372baeda3fb5",
                Subject.lead("0198a1f0-3c5e-7b21-9d64-5b0f6a1c2e77"),
                "first-contact",
                "a note that no event tells",
                new DueTime(LocalDateTime.parse("2026-03-02T13:15"), ZoneId.of("Europe/Berlin")));
        return new FollowUp(
                planned.id(),
                state,
                planned.salespersonId(),
                planned.subject(),
                planned.reason(),
                planned.note(),
                planned.due(),
                1,
                null,
                null);
    }

    @Test
    void publishesEachFactAsInTheExamples() {
        var differences = new ArrayList<String>();
        events(NEXT).forEach((name, event) -> {
            var type = new EventType("follow-up-events", name);
            differences.addAll(ContractChecks.differences(type, type.complete(), json(event)));
        });
        events(null).forEach((name, event) -> {
            var type = new EventType("follow-up-events", name);
            differences.addAll(ContractChecks.differences(type, type.minimal(), json(event)));
        });
        assertThat(differences).isEmpty();
    }

    @Test
    void publishesAllThatTheCatalogueSaysOfThisServiceAndNothingElse() {
        assertThat(EventCatalogue.read().sentBy("notification-service"))
                .extracting(EventType::name)
                .containsExactlyInAnyOrderElementsOf(events(NEXT).keySet());
        assertThat(events(NEXT)).hasSize(FollowUpEvent.class.getPermittedSubclasses().length);
    }

    private static byte[] json(FollowUpEvent event) {
        return EventJson.mapper().writeValueAsBytes(FollowUpFacts.of(event).data());
    }
}
