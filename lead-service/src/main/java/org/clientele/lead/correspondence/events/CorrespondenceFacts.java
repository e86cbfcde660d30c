package org.clientele.lead.correspondence.events;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.lead.correspondence.Correspondence;
import org.clientele.lead.correspondence.CorrespondenceEvent;
import org.springframework.stereotype.Component;

/** An entry is published as it is kept. */
@Component
class CorrespondenceFacts implements Facts<Correspondence, CorrespondenceEvent> {

    @Override
    public List<Outgoing> of(Correspondence entry, Happened<CorrespondenceEvent> happened) {
        return switch (happened.event()) {
            case CorrespondenceEvent.EntryRecorded recorded ->
                List.of(Outgoing.of("correspondence", entry.correspondenceId(), "correspondence.recorded.v1", entry));
        };
    }
}
