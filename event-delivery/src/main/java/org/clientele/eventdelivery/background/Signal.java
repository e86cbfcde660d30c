package org.clientele.eventdelivery.background;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** What a loop waits for between its passes: to be woken, or to be stopped. */
final class Signal {

    private final Semaphore woken = new Semaphore(0);
    private final CountDownLatch stopped = new CountDownLatch(1);

    void wake() {
        woken.release();
    }

    void stop() {
        stopped.countDown();
        wake();
    }

    boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** Whether it was woken since it waited last; several times count as one. */
    boolean await(Pace pace) throws InterruptedException {
        long millis = pace.rest().toMillis();
        if (!pace.wakes()) {
            boolean unused = stopped.await(millis, TimeUnit.MILLISECONDS);
            return false;
        }
        boolean signalled = woken.tryAcquire(millis, TimeUnit.MILLISECONDS);
        woken.drainPermits();
        return signalled;
    }
}
