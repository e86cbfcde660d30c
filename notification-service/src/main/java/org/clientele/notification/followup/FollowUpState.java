package org.clientele.notification.followup;

/** Where a follow-up stands; {@code DONE} and {@code CANCELLED} are final. */
public enum FollowUpState {
    PLANNED,
    DUE,
    DELIVERED,
    DONE,
    CANCELLED;

    public boolean isOpen() {
        return this != DONE && this != CANCELLED;
    }
}
