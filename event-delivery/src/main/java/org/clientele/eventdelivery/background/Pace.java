package org.clientele.eventdelivery.background;

import java.time.Duration;
import java.time.Instant;

/**
 * What a pass says of the next one.
 *
 * @param rest how long to wait for it
 * @param wakes whether a wake-up cuts the rest short
 * @param ours whether it is still this instance's turn, as far as the pass could see
 */
public record Pace(Duration rest, boolean wakes, boolean ours) {

    /** Even what is always woken looks by itself this often: wake-ups may be lost. */
    public static final Duration LONGEST = Duration.ofSeconds(60);

    public Pace {
        rest = rest.isNegative() ? Duration.ZERO : rest.compareTo(LONGEST) > 0 ? LONGEST : rest;
    }

    /** There is more to do. */
    public static Pace again() {
        return pause(Duration.ZERO);
    }

    /** Nothing to do before somebody wakes it, or this time is over. */
    public static Pace rest(Duration atMost) {
        return new Pace(atMost, true, true);
    }

    /** Nothing to do before this instant. */
    public static Pace until(Instant next, Instant now) {
        return rest(next.isAfter(now.plus(LONGEST)) ? LONGEST : Duration.between(now, next));
    }

    /** Lets work gather for this long, whoever wakes it. */
    public static Pace pause(Duration exactly) {
        return new Pace(exactly, false, true);
    }

    /** Another instance has taken over, whatever our lease says. */
    public static Pace lost() {
        return new Pace(LONGEST, true, false);
    }
}
