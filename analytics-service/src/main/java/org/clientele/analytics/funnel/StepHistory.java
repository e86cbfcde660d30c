package org.clientele.analytics.funnel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How leads went on from a step: how many have an outcome, how many were converted, and how long that took them. */
final class StepHistory {

    private final int place;
    private final int outcomes;
    private final long[] taken;
    private final @Nullable Double medianDays;

    /** @param taken by those that were converted, from when they came to the step */
    StepHistory(int place, int outcomes, Days taken) {
        this.place = place;
        this.outcomes = outcomes;
        this.taken = taken.sorted();
        this.medianDays = taken.within(0.5);
    }

    int place() {
        return place;
    }

    int outcomes() {
        return outcomes;
    }

    int converted() {
        return taken.length;
    }

    @Nullable
    Double medianDays() {
        return medianDays;
    }

    /** How many conversions took at least so many milliseconds. */
    int takingAtLeast(long millis) {
        int found = Arrays.binarySearch(taken, millis);
        int first = found < 0 ? -found - 1 : found;
        while (first > 0 && taken[first - 1] == millis) {
            first--;
        }
        return taken.length - first;
    }
}
