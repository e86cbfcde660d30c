package org.clientele.eventdelivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.springframework.messaging.Message;

/**
 * Says what happens to each type of event of one topic; everything else on the topic is skipped.
 *
 * <p>Events of one key are handled in order. A handler may see an event again and must give the same outcome then.
 */
public final class TopicConsumer {

    private final ParkedRecords parked;
    private final Map<String, Route<?>> routes = new HashMap<>();
    private Consumer<String> tombstones = key -> {};
    private boolean parksUnknownTypes;

    TopicConsumer(ParkedRecords parked) {
        this.parked = parked;
    }

    /** Handles events of this type one by one. */
    public <E> TopicConsumer on(String type, Class<E> event, BiConsumer<E, Envelope> handler) {
        return route(type, new Route.Each<>(event, handler));
    }

    /** Writes events of this type to a projection, in bulk and newest wins. */
    public <E> TopicConsumer project(String type, Class<E> event, BiFunction<E, Envelope, Upsert> projection) {
        return route(type, new Route.Projected<>(event, projection));
    }

    /** Handles events of this type many at a time; a batch that fails is handed over again one by one. */
    public <E> TopicConsumer inBatches(String type, Class<E> event, Consumer<List<Received<E>>> handler) {
        return route(type, new Route.Batched<>(event, handler));
    }

    /** Handles the record keys whose value was erased. */
    public TopicConsumer onTombstone(Consumer<String> handler) {
        tombstones = handler;
        return this;
    }

    /** Parks events of other types instead of skipping them, for a topic that is meant for this service alone. */
    public TopicConsumer parkUnknownTypes() {
        parksUnknownTypes = true;
        return this;
    }

    /** The function to declare as a bean named after the topic: {@code orderEvents} reads {@code order-events}. */
    public Consumer<Message<List<byte[]>>> build() {
        var handling = new Handling(Map.copyOf(routes), tombstones, parksUnknownTypes);
        return batch -> new ConsumedBatch(Incoming.of(batch), handling, parked).handle();
    }

    private TopicConsumer route(String type, Route<?> route) {
        if (routes.put(type, route) != null) {
            throw new IllegalArgumentException("There already is a handler for " + type);
        }
        return this;
    }

    /** Everything that was said about a topic. */
    record Handling(Map<String, Route<?>> routes, Consumer<String> tombstones, boolean parksUnknownTypes) {}
}
