package org.clientele.eventdelivery.background;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.clientele.eventdelivery.failure.Backoff;
import org.clientele.eventdelivery.failure.Outage;
import org.jspecify.annotations.Nullable;

/** Makes the passes of one piece of work while it is this instance's turn. */
final class Loop implements Runnable {

    private final BackgroundWork work;
    private final @Nullable Lease lease;
    private final Consumer<String> elsewhere;
    private final Clock clock;
    private final Outage outage;
    private final Signal signal = new Signal();
    private final Backoff failing = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));
    private boolean entered;
    private volatile Instant succeeded;
    private volatile @Nullable Instant failed;

    /**
     * @param lease null for what each instance does for itself
     * @param elsewhere passes a wake-up on that came when it was no longer our turn
     */
    Loop(BackgroundWork work, @Nullable Lease lease, Consumer<String> elsewhere, Clock clock) {
        this.work = work;
        this.lease = lease;
        this.elsewhere = elsewhere;
        this.clock = clock;
        this.outage = new Outage("Background work " + work.name());
        this.succeeded = clock.instant();
        if (lease != null) {
            lease.onChange(signal::wake);
        }
    }

    @Override
    public void run() {
        try {
            while (!signal.isStopped()) {
                boolean woken = signal.await(turn());
                if (woken && !isOurs()) {
                    elsewhere.accept(work.name());
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            leave();
        }
    }

    /** Whatever a pass ends with, the next one comes: a loop that ended for good would keep its lease. */
    private Pace turn() {
        if (!isOurs()) {
            leave();
            return Pace.rest(Pace.LONGEST);
        }
        try {
            entered = true;
            return passed(work.pass());
        } catch (RuntimeException | Error failure) {
            return missed(failure);
        }
    }

    private Pace passed(Pace pace) {
        succeeded = clock.instant();
        outage.ended();
        failing.reset();
        if (!pace.ours()) {
            leave();
            giveUp();
        }
        return pace;
    }

    private Pace missed(Throwable failure) {
        if (!signal.isStopped()) {
            failed = clock.instant();
            outage.began(failure);
        }
        return Pace.pause(failing.next());
    }

    private void leave() {
        if (entered) {
            entered = false;
            work.leave();
        }
    }

    private void giveUp() {
        if (lease != null) {
            lease.lost();
        }
    }

    boolean isOurs() {
        return lease == null || lease.held();
    }

    void wake() {
        signal.wake();
    }

    /** Lets the pass in hand be finished. */
    void stop() {
        signal.stop();
        work.hurry();
    }

    String name() {
        return work.name();
    }

    /** Whether the last pass failed. */
    boolean isFailing() {
        Instant last = failed;
        return last != null && last.isAfter(succeeded);
    }

    /** Seconds since a pass succeeded last; not a number while it is another instance's turn. */
    double age() {
        return isOurs() ? secondsSince(succeeded) : Double.NaN;
    }

    /** Seconds since a pass failed last; not a number if none has. */
    double failureAge() {
        Instant last = failed;
        return last == null ? Double.NaN : secondsSince(last);
    }

    private double secondsSince(Instant instant) {
        return Duration.between(instant, clock.instant()).toMillis() / 1000.0;
    }
}
