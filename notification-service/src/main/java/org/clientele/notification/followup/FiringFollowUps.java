package org.clientele.notification.followup;

import java.util.List;
import org.springframework.stereotype.Service;

/** Lets follow-ups happen whose instant has come. */
@Service
public class FiringFollowUps {

    private final FollowUps followUps;
    private final Reminding reminding;

    public FiringFollowUps(FollowUps followUps, Reminding reminding) {
        this.followUps = followUps;
        this.reminding = reminding;
    }

    /** What happens to one that is due; what this calls for is there before it happens, so that no crash loses it. */
    public List<FollowUpEvent> fire(FollowUp followUp) {
        if (followUp.state() == FollowUpState.PLANNED) {
            reminding.prepare(followUp);
            return followUp.fallDue();
        }
        followUp.next().ifPresent(followUps::create);
        return followUp.nextIsPlanned();
    }
}
