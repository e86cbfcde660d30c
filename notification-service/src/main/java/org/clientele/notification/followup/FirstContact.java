package org.clientele.notification.followup;

import java.time.Instant;

/**
 * Why policy planned a follow-up: a lead was given to somebody.
 *
 * @param assignedAt when the lead was assigned
 * @param leadSequence number of the lead's change that this follows; older ones come too late
 * @param provisional the person's zone and working hours were not known yet
 */
public record FirstContact(Instant assignedAt, long leadSequence, boolean provisional) {

    /** Policy did not plan it; before every change of any lead. */
    public static final FirstContact NONE = new FirstContact(Instant.EPOCH, -1, false);

    boolean isNone() {
        return equals(NONE);
    }

    /** Whether the change of that number says nothing new. */
    boolean follows(long sequence) {
        return sequence <= leadSequence;
    }

    /** The same after a later change of the lead. */
    FirstContact after(long sequence) {
        return new FirstContact(assignedAt, sequence, provisional);
    }

    FirstContact settled() {
        return new FirstContact(assignedAt, leadSequence, false);
    }
}
