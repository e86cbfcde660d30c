package org.clientele.notification.followup;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is to do, and for whom.
 *
 * @param subject the lead or client that it is owed to
 * @param reason a code such as {@code first-contact}
 * @param note free text for the salesperson, in no event
 */
public record Action(
        Subject subject, String reason, @Nullable String note) {

    /** Another one for the same lead or client. */
    Action because(String otherReason) {
        return new Action(subject, otherReason, note);
    }
}
