package org.clientele.notification.reminder;

import java.time.Instant;

/**
 * How far a reminder has come.
 *
 * @param lookAt when something is to be done for it, as long as it is open
 */
public record Progress(Stage stage, Instant lookAt) {

    /** The last three are its ends. */
    public enum Stage {
        WAITING,
        UNDER_WAY,
        DELIVERED,
        NOT_OWED,
        GIVEN_UP;

        boolean isOpen() {
            return this == WAITING || this == UNDER_WAY;
        }
    }
}
