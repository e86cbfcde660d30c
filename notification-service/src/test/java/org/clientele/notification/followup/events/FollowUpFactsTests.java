package org.clientele.notification.followup.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.notification.followup.FollowUpFixture.ANNA;
import static org.clientele.notification.followup.FollowUpFixture.at;
import static org.clientele.notification.followup.FollowUpFixture.begun;
import static org.clientele.notification.followup.FollowUpFixture.planned;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.notification.followup.Action;
import org.clientele.notification.followup.Completion;
import org.clientele.notification.followup.DueTime;
import org.clientele.notification.followup.FirstContact;
import org.clientele.notification.followup.FollowUp;
import org.clientele.notification.followup.FollowUpEvent;
import org.clientele.notification.followup.NextStep;
import org.clientele.notification.followup.Plan;
import org.clientele.notification.followup.Subject;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventCatalogue;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is published of follow-ups is the examples of the catalogue to the letter. */
class FollowUpFactsTests {

    private static final Instant AT = Instant.parse("2026-03-02T09:15:30Z");
    private static final DueTime DUE = at("2026-03-02T13:15");
    private static final Plan PLAN = Plan.by(ANNA, DUE);
    private static final FollowUp FOLLOW_UP = begun(planned(
            "886313e1-3b8a-5372-9b90-0c9aee199e5d",
            new Action(Subject.lead("0198a1f0-3c5e-7b21-9d64-5b0f6a1c2e77"), "first-contact", "in no event"),
            PLAN));
    private static final NextStep NEXT = new NextStep(NextStep.Stage.WANTED, DUE, "next-step", FollowUp.POLICY, AT);

    private static final Map<String, FollowUpEvent> TOLD = Map.of(
            "follow-up.planned.v1", new FollowUpEvent.FollowUpPlanned(PLAN),
            "follow-up.due.v1", new FollowUpEvent.FollowUpFellDue(),
            "follow-up.delivered.v1", new FollowUpEvent.FollowUpDelivered(1, "mail", 850),
            "follow-up.done.v1", new FollowUpEvent.FollowUpDone(new Completion("reached", 15, NEXT)),
            "follow-up.snoozed.v1", new FollowUpEvent.FollowUpSnoozed(DUE),
            "follow-up.cancelled.v1", new FollowUpEvent.FollowUpCancelled(FirstContact.NONE));

    @Test
    void tellsEachEventAsInTheCompleteExample() {
        assertThat(TOLD.entrySet())
                .flatMap(told ->
                        differences(type(told.getKey()), type(told.getKey()).complete(), told.getValue()))
                .isEmpty();
    }

    @Test
    void tellsEachEventAsInTheMinimalExample() {
        var done = new FollowUpEvent.FollowUpDone(new Completion("reached", 15, NextStep.NONE));
        assertThat(Stream.concat(
                                TOLD.entrySet().stream()
                                        .filter(told -> !told.getKey().equals("follow-up.done.v1")),
                                Stream.of(Map.entry("follow-up.done.v1", done)))
                        .flatMap(told ->
                                differences(
                                        type(told.getKey()), type(told.getKey()).minimal(), told.getValue())
                                        .stream()))
                .isEmpty();
    }

    @Test
    void tellsNobodyThatTheNextStepIsAFollowUpOfItsOwn() {
        assertThat(published(new FollowUpEvent.NextStepPlanned())).isEmpty();
        assertThat(FollowUpEvent.class.getPermittedSubclasses()).hasSize(TOLD.size() + 1);
    }

    @Test
    void tellsAllThatTheCatalogueSaysOfThisServiceAndNothingElse() {
        assertThat(EventCatalogue.read().sentBy("notification-service"))
                .filteredOn(type -> type.topic().equals("follow-up-events"))
                .extracting(EventType::name)
                .containsExactlyInAnyOrderElementsOf(TOLD.keySet());
        TOLD.forEach((name, event) ->
                assertThat(published(event)).extracting(Outgoing::type).containsExactly(name));
    }

    private static EventType type(String name) {
        return new EventType("follow-up-events", name);
    }

    private static List<String> differences(EventType type, JsonNode example, FollowUpEvent event) {
        var data = published(event).getFirst().data();
        return ContractChecks.differences(type, example, EventJson.mapper().writeValueAsBytes(data));
    }

    private static List<Outgoing> published(FollowUpEvent event) {
        return new FollowUpFacts().of(FOLLOW_UP.after(event), new Happened<>(event, AT, FollowUp.POLICY));
    }
}
