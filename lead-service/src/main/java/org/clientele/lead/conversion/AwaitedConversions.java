package org.clientele.lead.conversion;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.clientele.lead.lead.Conversion;
import org.clientele.servicedefaults.PreferredWait;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets callers wait until the portfolio service has answered: they hear of what this instance is told, and look now and
 * then for what another one was. At most half of the calls that are worked on wait; there are places for others.
 */
@Component
public class AwaitedConversions {

    private static final Duration GLANCE = Duration.ofMillis(250);

    private final Map<Semaphore, String> waiting = new ConcurrentHashMap<>();
    private final Semaphore places;

    AwaitedConversions(@Value("${clientele.http.admission.calls}") int calls) {
        this.places = new Semaphore(calls / 2);
    }

    /**
     * The conversion once it is answered, or as it is when the caller will wait no longer or cannot.
     *
     * @param look finds it as it is now
     */
    public Conversion answered(String leadId, PreferredWait wait, Supplier<Conversion> look) {
        if (wait.atMost().isZero() || !places.tryAcquire()) {
            return look.get();
        }
        var told = new Semaphore(0);
        waiting.put(told, leadId);
        try {
            wait.heed();
            return await(told, System.nanoTime() + wait.atMost().toNanos(), look);
        } finally {
            waiting.remove(told);
            places.release();
        }
    }

    private static Conversion await(Semaphore told, long end, Supplier<Conversion> look) {
        var seen = look.get();
        while (seen.isUnanswered() && pause(told, end - System.nanoTime())) {
            seen = look.get();
        }
        return seen;
    }

    /** Whether there still is a reason to look. */
    private static boolean pause(Semaphore told, long leftNanos) {
        if (leftNanos <= 0) {
            return false;
        }
        try {
            boolean unused = told.tryAcquire(Math.min(leftNanos, GLANCE.toNanos()), TimeUnit.NANOSECONDS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Tells those who wait for one of these. */
    void tell(Set<String> leadIds) {
        waiting.forEach((told, leadId) -> {
            if (leadIds.contains(leadId)) {
                told.release();
            }
        });
    }
}
