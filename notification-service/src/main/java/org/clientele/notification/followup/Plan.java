package org.clientele.notification.followup;

/**
 * Who is to do it, and when.
 *
 * @param firstContact why policy planned it; {@link FirstContact#NONE} if a person did
 */
public record Plan(String salespersonId, DueTime due, FirstContact firstContact) {

    /** Planned by a person. */
    public static Plan by(String salespersonId, DueTime due) {
        return new Plan(salespersonId, due, FirstContact.NONE);
    }

    /** At another time, which no better knowledge of working hours changes any more. */
    Plan settledAt(DueTime other) {
        return new Plan(salespersonId, other, firstContact.settled());
    }

    Plan following(FirstContact news) {
        return new Plan(salespersonId, due, news);
    }
}
