package org.clientele.eventdelivery.reading;

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
    private final Consumer<Map<Integer, Long>> positions;
    private final ParkedRecords parked;
    private final Outage outage;

    TopicReading(
            String topic,
            TopicConsumer.Handling handling,
            Consumer<Map<Integer, Long>> positions,
            ParkedRecords parked) {
        this.handling = handling;
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
        try {
            new ConsumedBatch(records, handling, parked).handle();
        } catch (BatchListenerFailedException failure) {
            note(records.subList(0, failure.getIndex()));
            throw failure;
        }
        note(records);
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
