package org.clientele.eventdelivery.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.clientele.eventdelivery.event.Incoming;
import org.clientele.eventdelivery.failure.Infrastructure;
import org.clientele.eventdelivery.failure.Outage;
import org.clientele.eventdelivery.parking.ParkedRecords;
import org.springframework.kafka.listener.BatchListenerFailedException;

/** Handles what is read of one topic, and says once when an outage keeps it from that and when that is over. */
final class TopicReading {

    private final TopicConsumer.Handling handling;
    private final Steady steady;
    private final Consumer<Map<Integer, Long>> positions;
    private final ParkedRecords parked;
    private final Outage outage;

    TopicReading(
            String topic,
            TopicConsumer.Handling handling,
            Steady steady,
            Consumer<Map<Integer, Long>> positions,
            ParkedRecords parked) {
        this.handling = handling;
        this.steady = steady;
        this.positions = positions;
        this.parked = parked;
        this.outage = new Outage("Reading " + topic);
    }

    /** @throws BatchListenerFailedException with the place of the first record that is not handled */
    void handle(List<Incoming> records) {
        try {
            handleAndNote(records);
            outage.ended();
        } catch (RuntimeException failure) {
            if (Infrastructure.isAway(failure)) {
                outage.began(failure);
            }
            throw failure;
        }
    }

    private void handleAndNote(List<Incoming> records) {
        var failures = handleSteadily(records);
        note(
                failures.isEmpty()
                        ? records
                        : records.subList(0, failures.getFirst().getIndex()));
        for (var failure : failures) {
            throw failure;
        }
    }

    /** The failure at which handling ended, if it did not reach the end. */
    private List<BatchListenerFailedException> handleSteadily(List<Incoming> records) {
        var failures = new ArrayList<BatchListenerFailedException>();
        try {
            steady.run(() -> {
                failures.clear();
                handle(records, failures);
            });
        } catch (RuntimeException failure) {
            throw new BatchListenerFailedException("it is not known whether anything changed meanwhile", failure, 0);
        }
        return failures;
    }

    private void handle(List<Incoming> records, List<BatchListenerFailedException> failures) {
        try {
            new ConsumedBatch(records, handling, parked::park).handle();
        } catch (BatchListenerFailedException failure) {
            failures.add(failure);
        }
    }

    private void note(List<Incoming> handled) {
        var next = new HashMap<Integer, Long>();
        handled.forEach(record -> next.merge(record.partition(), record.offset() + 1, Math::max));
        try {
            positions.accept(next);
        } catch (RuntimeException failure) {
            throw new BatchListenerFailedException("the position was not noted", failure, 0);
        }
    }
}
