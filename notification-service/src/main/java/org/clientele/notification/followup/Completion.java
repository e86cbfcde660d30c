package org.clientele.notification.followup;

/**
 * How a follow-up ended.
 *
 * @param outcome a code such as {@code reached}
 * @param minutes the effort it took
 * @param next what is owed from then on
 */
public record Completion(String outcome, int minutes, NextStep next) {

    /** It did not end by being done. */
    public static final Completion NONE = new Completion("", 0, NextStep.NONE);

    public boolean isNone() {
        return equals(NONE);
    }

    Completion withNextPlanned() {
        return new Completion(outcome, minutes, next.planned());
    }
}
