package org.clientele.notification.followup;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lets planned follow-ups fall due. */
@Service
public class FiringFollowUps {

    private final Reminding reminding;

    public FiringFollowUps(Reminding reminding) {
        this.reminding = reminding;
    }

    /** Decides what becomes of a follow-up whose instant has come. */
    public Optional<FollowUpEvent> fire(FollowUp followUp, Instant now) {
        Optional<FollowUpEvent> due = followUp.fallDue(now);
        due.ifPresent(event -> reminding.prepare(event.followUp()));
        return due;
    }
}
