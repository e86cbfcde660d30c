package org.clientele.eventdelivery.reading;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.clientele.eventdelivery.event.CurrentTrace;
import org.clientele.eventdelivery.parking.ParkedRecords;

/** Builds the consumer of a topic: reads CloudEvents, routes them by type, parks what cannot be read. */
public final class EventConsumers {

    private final ParkedRecords parked;
    private final CurrentTrace trace;
    private final Map<String, Object> connection;
    private final Set<String> topics = ConcurrentHashMap.newKeySet();

    /** @param connection how to reach the broker */
    EventConsumers(ParkedRecords parked, CurrentTrace trace, Map<String, Object> connection) {
        this.connection = Map.copyOf(connection);
        this.parked = parked;
        this.trace = trace;
    }

    /** To be declared as a bean; the setting {@code clientele.events.reads} says which reader reads the topic. */
    public TopicConsumer of(String topic) {
        topics.add(topic);
        return new TopicConsumer(topic, parked, trace);
    }

    /** The records that topics hold from their first on; to be closed. */
    public PastRecords past() {
        return new PastRecords(connection);
    }

    Set<String> topics() {
        return topics;
    }
}
