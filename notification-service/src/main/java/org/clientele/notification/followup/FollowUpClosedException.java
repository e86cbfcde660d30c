package org.clientele.notification.followup;

/** The follow-up is done or cancelled, so nothing can be done to it any more. */
public final class FollowUpClosedException extends RuntimeException {

    FollowUpClosedException(String id, FollowUpState state) {
        super("Follow-up %s is %s.".formatted(id, state));
    }
}
