package org.clientele.eventdelivery.background;

import java.time.Clock;
import java.time.Instant;

/**
 * Lets one of several instances do a piece of work at a time, mostly.
 *
 * <p>It saves work and nothing depends on it: whoever was paused for longer than the lease meets a fence or a version.
 */
final class Lease {

    private final String name;
    private final Clock clock;
    private volatile Instant until = Instant.MIN;
    private Runnable changed = () -> {};

    Lease(String name, Clock clock) {
        this.name = name;
        this.clock = clock;
    }

    /** What is to be done when it becomes ours or ceases to be. */
    void onChange(Runnable action) {
        changed = action;
    }

    String name() {
        return name;
    }

    boolean held() {
        return clock.instant().isBefore(until);
    }

    void hold(Instant newUntil) {
        boolean taken = !held();
        until = newUntil;
        if (taken) {
            changed.run();
        }
    }

    /** Somebody else has it by now. */
    void lost() {
        boolean had = held();
        until = Instant.MIN;
        if (had) {
            changed.run();
        }
    }
}
