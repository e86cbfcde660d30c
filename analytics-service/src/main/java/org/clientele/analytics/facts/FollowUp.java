package org.clientele.analytics.facts;

import java.time.Instant;

/**
 * A follow-up as it is now.
 *
 * @param salespersonId who owes it
 * @param minutes that it took, 0 unless it is done
 * @param changedAt when it became so
 */
public record FollowUp(
        String followUpId,
        Concerned about,
        String salespersonId,
        State state,
        Instant due,
        int minutes,
        Instant changedAt)
        implements Fact {

    /** Where it stands. */
    public enum State {
        OPEN,
        DONE,
        CANCELLED
    }

    @Override
    public String subject() {
        return followUpId;
    }

    /** Whether somebody owes it since before that instant. */
    public boolean isLate(Instant now) {
        return state == State.OPEN && due.isBefore(now);
    }
}
