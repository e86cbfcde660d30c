package org.clientele.lead.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.clientele.eventdelivery.event.CurrentTrace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Lets submissions that come one by one at the same time share the store's round trips: whoever gets its turn takes
 * along all that wait. Nobody waits for company, and what fails together is tried alone, so that nobody pays for
 * another's submission.
 */
@Service
public class GatheredArrivals {

    private static final int MOST = 200;
    private static final int TURNS = 2;

    private final Submitting submitting;
    private final CurrentTrace trace;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final Semaphore turns = new Semaphore(TURNS, true);

    @Autowired
    GatheredArrivals(SubmittingLeads submitting, CurrentTrace trace) {
        this(submitting::submit, trace);
    }

    GatheredArrivals(Submitting submitting, CurrentTrace trace) {
        this.submitting = submitting;
        this.trace = trace;
    }

    /** Takes many; answers in order. */
    interface Submitting {

        List<LedgerEntry> submit(List<Arrival> arrivals);
    }

    private record Waiting(Arrival arrival, CompletableFuture<LedgerEntry> outcome) {}

    /** As {@link SubmittingLeads#submit}, for one; alone if its trace is recorded, which is no other's. */
    public LedgerEntry submit(Arrival arrival) {
        if (trace.recorded() != null) {
            return submitting.submit(List.of(arrival)).getFirst();
        }
        var waiting = new Waiting(arrival, new CompletableFuture<>());
        queue.add(waiting);
        takeTurn(waiting);
        try {
            return waiting.outcome().join();
        } catch (CompletionException failedTogether) {
            return submitting.submit(List.of(arrival)).getFirst();
        }
    }

    /** How many wait for their turn. */
    int waiting() {
        return queue.size();
    }

    private void takeTurn(Waiting waiting) {
        turns.acquireUninterruptibly();
        try {
            if (!waiting.outcome().isDone()) {
                submitTogether();
            }
        } finally {
            turns.release();
        }
    }

    private void submitTogether() {
        var together = new ArrayList<Waiting>();
        for (var next = queue.poll(); next != null; next = together.size() < MOST ? queue.poll() : null) {
            together.add(next);
        }
        if (together.isEmpty()) {
            return;
        }
        try {
            var outcomes =
                    submitting.submit(together.stream().map(Waiting::arrival).toList());
            for (int i = 0; i < together.size(); i++) {
                together.get(i).outcome().complete(outcomes.get(i));
            }
        } catch (RuntimeException | Error failure) {
            together.forEach(waiting -> waiting.outcome().completeExceptionally(failure));
        }
    }
}
