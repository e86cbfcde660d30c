package org.clientele.notification.followup;

/** A follow-up can only be put off to a time that is still to come. */
public final class SnoozedIntoPastException extends RuntimeException {

    SnoozedIntoPastException(DueTime until) {
        super("%s in %s is over.".formatted(until.local(), until.zone()));
    }
}
