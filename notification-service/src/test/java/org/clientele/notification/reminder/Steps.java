package org.clientele.notification.reminder;

/** Counts what is written and sent, and ends everything before one of these steps, as a crash does. */
final class Steps {

    private int taken;
    private int last = Integer.MAX_VALUE;

    /** No {@code RuntimeException}: nobody deals with it. */
    static final class Crash extends Error {

        private static final long serialVersionUID = 1;
    }

    /** Crashes before the step of this number from now on, 1 being the next. */
    void crashBefore(int step) {
        taken = 0;
        last = step;
    }

    void step() {
        taken++;
        if (taken == last) {
            throw new Crash();
        }
    }
}
