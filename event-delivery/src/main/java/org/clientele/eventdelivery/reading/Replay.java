package org.clientele.eventdelivery.reading;

import java.util.List;
import org.clientele.eventdelivery.event.Incoming;
import org.clientele.eventdelivery.failure.Infrastructure;
import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * Handles old records of one topic as they were handled when they came. What cannot be read or handled is passed over,
 * as it was then; a store or broker that is away is the caller's to wait for.
 */
public final class Replay {

    private final TopicConsumer.Handling handling;

    Replay(TopicConsumer.Handling handling) {
        this.handling = handling;
    }

    /** Handles records, those of one key in order; answers how many were passed over. */
    public int handle(List<Incoming> records) {
        var passed = new int[1];
        var left = records;
        while (!left.isEmpty()) {
            int handled = handle(left, passed);
            left = left.subList(handled, left.size());
        }
        return passed[0];
    }

    private int handle(List<Incoming> records, int[] passed) {
        try {
            new ConsumedBatch(records, handling, (incoming, field, reason) -> passed[0]++).handle();
            return records.size();
        } catch (BatchListenerFailedException failure) {
            if (Infrastructure.isAway(failure)) {
                throw failure;
            }
            passed[0]++;
            return failure.getIndex() + 1;
        }
    }
}
