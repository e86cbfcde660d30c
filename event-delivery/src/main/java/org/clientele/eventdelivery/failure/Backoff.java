package org.clientele.eventdelivery.failure;

import java.time.Duration;

/** Waits that double up to a limit. */
public final class Backoff {

    private final Duration first;
    private final Duration most;
    private Duration next;

    public Backoff(Duration first, Duration most) {
        this.first = first;
        this.most = most;
        this.next = first;
    }

    public Duration next() {
        Duration now = next;
        next = now.multipliedBy(2).compareTo(most) < 0 ? now.multipliedBy(2) : most;
        return now;
    }

    public void reset() {
        next = first;
    }
}
