package org.clientele.notification.reminder;

import java.time.Instant;
import org.clientele.notification.followup.FollowUp;

/**
 * What somebody is reminded of: one occurrence of a follow-up.
 *
 * @param since when it was due
 */
public record Occasion(String followUpId, int occurrence, String salespersonId, Instant since) {

    static Occasion of(FollowUp followUp) {
        return new Occasion(
                followUp.followUpId(),
                followUp.occurrence(),
                followUp.plan().salespersonId(),
                followUp.plan().due().instant());
    }

    /** One follow-up has one reminder for each time it was planned. */
    String reminderId() {
        return followUpId + "|" + occurrence;
    }

    String place() {
        return place(salespersonId, reminderId());
    }

    /** Where a reminder stands among those of a salesperson, whose id has no space in it. */
    public static String place(String salespersonId, String reminderId) {
        return salespersonId + " " + reminderId;
    }
}
