package org.clientele.eventdelivery;

/** Builds the consumer of a topic: reads CloudEvents, routes them by type, parks what cannot be read. */
@SuppressWarnings("DoNotCallSuggester")
public final class EventConsumers {

    public TopicConsumer of(String topic) {
        throw new UnsupportedOperationException();
    }
}
