package org.clientele.lead.conversion;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.clientele.lead.lead.Conversion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets callers wait until the portfolio service has answered: they hear of what this instance is told, and look now and
 * then for what another one was. At most half as many wait as may be worked on; there are places for others.
 */
@Component
public class AwaitedConversions {

    private static final Duration GLANCE = Duration.ofMillis(250);

    private final Map<Semaphore, String> waiting = new ConcurrentHashMap<>();
    private final Semaphore places;
    private final Duration glance;

    @Autowired
    AwaitedConversions(@Value("${clientele.http.admission.calls}") int calls) {
        this(calls, GLANCE);
    }

    /** @param glance how often it is looked for what another instance was told */
    AwaitedConversions(int calls, Duration glance) {
        this.places = new Semaphore(calls / 2);
        this.glance = glance;
    }

    /** A conversion, and whether its answer was waited for. */
    public record Awaited(Conversion conversion, boolean waited) {}

    /**
     * The conversion once it is answered, or as it is when the caller will wait no longer or cannot.
     *
     * @param atMost how long the caller will wait
     * @param look finds it as it is now
     */
    public Awaited answered(String leadId, Duration atMost, Supplier<Conversion> look) {
        if (atMost.isZero() || !places.tryAcquire()) {
            return new Awaited(look.get(), false);
        }
        var told = new Semaphore(0);
        waiting.put(told, leadId);
        try {
            var seen = look.get();
            return seen.isUnanswered()
                    ? new Awaited(await(told, System.nanoTime() + atMost.toNanos(), seen, look), true)
                    : new Awaited(seen, false);
        } finally {
            waiting.remove(told);
            places.release();
        }
    }

    private Conversion await(Semaphore told, long end, Conversion first, Supplier<Conversion> look) {
        var seen = first;
        while (seen.isUnanswered() && pause(told, end - System.nanoTime())) {
            seen = look.get();
        }
        return seen;
    }

    /** Whether there still is a reason to look. */
    private boolean pause(Semaphore told, long leftNanos) {
        if (leftNanos <= 0) {
            return false;
        }
        try {
            boolean unused = told.tryAcquire(Math.min(leftNanos, glance.toNanos()), TimeUnit.NANOSECONDS);
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
