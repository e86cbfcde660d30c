package org.clientele.analytics.facts.events;

import java.time.Instant;
import org.clientele.analytics.facts.Concerned;
import org.clientele.analytics.facts.FollowUp;
import org.clientele.eventdelivery.event.UnreadableEventException;

/** What every event of a follow-up says of it after the change. */
record FollowUpState(String state, String salespersonId, Subject subject, Due due) {

    record Subject(String kind, String id) {}

    record Due(Instant instant) {}

    FollowUp fact(String followUpId, int minutes, Instant at) {
        var about = new Concerned(subject.kind().equals("client"), subject.id());
        return new FollowUp(followUpId, about, salespersonId, known(), due.instant(), minutes, at);
    }

    private FollowUp.State known() {
        return switch (state) {
            case "DONE" -> FollowUp.State.DONE;
            case "CANCELLED" -> FollowUp.State.CANCELLED;
            case "PLANNED", "DUE", "DELIVERED" -> FollowUp.State.OPEN;
            default -> throw new UnreadableEventException("followUp.state", "is none that is known here");
        };
    }
}
