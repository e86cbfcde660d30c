package org.clientele.eventdelivery;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.springframework.messaging.Message;

/**
 * Says what happens to each type of event of one topic; everything else on the topic is skipped.
 *
 * <p>Events of one key are handled in order. A handler may see an event again and must give the same outcome then.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class TopicConsumer {

    TopicConsumer() {}

    /** Handles events of this type one by one. */
    public <E> TopicConsumer on(String type, Class<E> event, BiConsumer<E, Envelope> handler) {
        throw new UnsupportedOperationException();
    }

    /** Writes events of this type to a projection, in bulk and newest wins. */
    public <E> TopicConsumer project(String type, Class<E> event, BiFunction<E, Envelope, Upsert> projection) {
        throw new UnsupportedOperationException();
    }

    /** Handles events of this type many at a time; a batch that fails is handed over again one by one. */
    public <E> TopicConsumer inBatches(String type, Class<E> event, Consumer<List<Received<E>>> handler) {
        throw new UnsupportedOperationException();
    }

    /** Handles the record keys whose value was erased. */
    public TopicConsumer onTombstone(Consumer<String> handler) {
        throw new UnsupportedOperationException();
    }

    /** Parks events of other types instead of skipping them, for a topic that is meant for this service alone. */
    public TopicConsumer parkUnknownTypes() {
        throw new UnsupportedOperationException();
    }

    /** The function to declare as a bean named after the topic: {@code orderEvents} reads {@code order-events}. */
    public Consumer<Message<List<byte[]>>> build() {
        throw new UnsupportedOperationException();
    }
}
