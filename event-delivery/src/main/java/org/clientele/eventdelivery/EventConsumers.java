package org.clientele.eventdelivery;

/** Builds the consumer of a topic: reads CloudEvents, routes them by type, parks what cannot be read. */
public final class EventConsumers {

    private final ParkedRecords parked;

    EventConsumers(ParkedRecords parked) {
        this.parked = parked;
    }

    /** The topic itself follows from the name of the bean; it is said here for the reader. */
    public TopicConsumer of(String topic) {
        if (topic.isBlank()) {
            throw new IllegalArgumentException("A consumer names its topic.");
        }
        return new TopicConsumer(parked);
    }
}
