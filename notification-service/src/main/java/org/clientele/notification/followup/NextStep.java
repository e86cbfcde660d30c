package org.clientele.notification.followup;

import java.time.Instant;
import java.time.ZoneOffset;
import org.clientele.eventdelivery.event.By;

/**
 * What is owed after a follow-up that is done. It is kept with that one until it is a follow-up of its own, so that no
 * crash can lose it.
 *
 * @param askedAt when somebody asked for it
 */
public record NextStep(Stage stage, DueTime due, String reason, By askedBy, Instant askedAt) {

    /** How far it has come. */
    public enum Stage {
        NONE,
        WANTED,
        PLANNED
    }

    /** Nothing more is owed. */
    public static final NextStep NONE =
            new NextStep(Stage.NONE, DueTime.at(Instant.EPOCH, ZoneOffset.UTC), "", FollowUp.POLICY, Instant.EPOCH);

    static NextStep wanted(DueTime due, String reason, By askedBy, Instant askedAt) {
        return new NextStep(Stage.WANTED, due, reason, askedBy, askedAt);
    }

    boolean isWanted() {
        return stage == Stage.WANTED;
    }

    NextStep planned() {
        return new NextStep(Stage.PLANNED, due, reason, askedBy, askedAt);
    }
}
