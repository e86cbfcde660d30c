package org.clientele.testkit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for a started process until it answers; one that ends instead, or takes too long, is a failure. */
final class Readiness {

    private static final int POLL_MILLIS = 50;

    private Readiness() {}

    static void await(String name, Process process, Duration limit, BooleanSupplier ready) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (hasEndedWithin(process, POLL_MILLIS) && !ready.getAsBoolean()) {
                throw new IllegalStateException(name + " ended with " + process.exitValue() + " before it was ready");
            }
            if (System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException(name + " was not ready after " + limit);
            }
        }
    }

    private static boolean hasEndedWithin(Process process, int millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a process", e);
        }
    }
}
