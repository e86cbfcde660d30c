package org.clientele.analytics.scope;

import java.time.Duration;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.facts.LogPlace;
import org.clientele.analytics.facts.RecordedFacts;
import org.clientele.servicedefaults.GeneralProblem;
import org.clientele.servicedefaults.ProblemException;
import org.springframework.stereotype.Component;

/** Lets whoever has seen an event wait until it is in the figures. */
@Component
class AwaitedEvents {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final RecordedFacts recorded;

    AwaitedEvents(RecordedFacts recorded) {
        this.recorded = recorded;
    }

    /**
     * Waits for an event, two seconds at the most.
     *
     * @param place topic, partition and offset, for example client-events-0-1042
     * @throws ProblemException 400 if that is no place of the log, 503 if it is not read by then
     */
    void await(String place) {
        var awaited = place(place);
        if (!Freshness.TOPICS.contains(awaited.partition().topic())) {
            throw ProblemException.invalidField("atLeast", "must be of " + String.join(", ", Freshness.TOPICS));
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!recorded.position().holds(awaited)) {
            if (System.nanoTime() - end > 0 || !glance()) {
                throw new ProblemException(GeneralProblem.UNAVAILABLE, "The figures have not read that event yet.")
                        .retryAfter(Duration.ofSeconds(1));
            }
        }
    }

    private static boolean glance() {
        try {
            Thread.sleep(GLANCE);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static LogPlace place(String text) {
        try {
            return LogPlace.of(text);
        } catch (IllegalArgumentException none) {
            throw ProblemException.invalidField(
                    "atLeast", "must be a topic, a partition and an offset: client-events-0-1042");
        }
    }
}
