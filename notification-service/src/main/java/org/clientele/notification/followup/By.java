package org.clientele.notification.followup;

/**
 * Who made a change and through what.
 *
 * @param actor id of the caller or of this service
 * @param through {@code http} or {@code policy}
 */
public record By(String actor, String through) {

    /** A change that this service made because its rules say so. */
    public static final By POLICY = new By("notification-service", "policy");

    public static By caller(String callerId) {
        return new By(callerId, "http");
    }
}
