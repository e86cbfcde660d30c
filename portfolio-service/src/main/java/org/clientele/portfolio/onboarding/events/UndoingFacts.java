package org.clientele.portfolio.onboarding.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.portfolio.onboarding.Undoing;
import org.clientele.portfolio.onboarding.UndoingEvent;
import org.clientele.portfolio.onboarding.UndoingEvent.UndoingAccepted;
import org.clientele.portfolio.onboarding.UndoingEvent.UndoingCarriedOut;
import org.clientele.portfolio.onboarding.UndoingEvent.UndoingRefused;
import org.springframework.stereotype.Component;

/** The published form of refusals to undo. What was undone is told of the client and its project. */
@Component
class UndoingFacts implements Facts<Undoing, UndoingEvent> {

    private record Refused(@JsonUnwrapped OnboardingHeader header, String undoId, List<String> reasons) {}

    @Override
    public List<Outgoing> of(Undoing after, Happened<UndoingEvent> happened) {
        return switch (happened.event()) {
            case UndoingAccepted accepted -> List.of();
            case UndoingRefused refused -> List.of(refusal(after, happened, refused.reasons()));
            case UndoingCarriedOut done -> List.of();
        };
    }

    private static Outgoing refusal(Undoing undoing, Happened<UndoingEvent> happened, List<String> reasons) {
        var header = OnboardingHeader.of(undoing.conversionId(), undoing.leadId(), undoing.clientId(), happened);
        return header.fact("onboarding-undo-refused", undoing.undoId(), new Refused(header, undoing.undoId(), reasons));
    }
}
