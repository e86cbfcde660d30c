package org.clientele.eventdelivery.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.clientele.eventdelivery.event.CurrentTrace;
import org.clientele.eventdelivery.event.Envelope;
import org.clientele.eventdelivery.parking.ParkedRecords;
import org.jspecify.annotations.Nullable;

/**
 * Says what happens to each type of event of one topic, as a bean; everything else on the topic is skipped.
 *
 * <p>Events of one key are handled in order. A handler may see an event again and must give the same outcome then. What
 * it throws is tried three times, then the record is parked and the topic goes on; while the store or the broker is
 * away the topic waits.
 */
public final class TopicConsumer {

    private final String topic;
    private final ParkedRecords parked;
    private final CurrentTrace trace;
    private final Map<String, Route<?>> routes = new HashMap<>();
    private @Nullable Route<?> others;
    private @Nullable Consumer<String> tombstones;
    private Consumer<Map<Integer, Long>> positions = next -> {};
    private BiConsumer<Integer, Long> lateComers = (partition, offset) -> {};
    private Steady steady = new Steady(() -> 0);
    private boolean parksUnknownTypes;

    TopicConsumer(String topic, ParkedRecords parked, CurrentTrace trace) {
        this.topic = topic;
        this.trace = trace;
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

    /** Handles events of all types for which nothing else was said, many at a time. */
    public <E> TopicConsumer inBatches(Class<E> event, Consumer<List<Received<E>>> handler) {
        others = new Route.Batched<>(event, handler);
        return this;
    }

    /** Handles the record keys whose value was erased; what is parked with that key is erased after it. */
    public TopicConsumer onTombstone(Consumer<String> handler) {
        tombstones = handler;
        return this;
    }

    /** Parks events of other types instead of skipping them, for a topic that is meant for this service alone. */
    public TopicConsumer parkUnknownTypes() {
        parksUnknownTypes = true;
        return this;
    }

    /**
     * Is told how far the topic is handled, after each poll and before it is committed: of each partition in the poll
     * the offset after the last record handled; one that was refused three times counts with the next one. If it fails,
     * the whole poll comes again.
     */
    public TopicConsumer noting(Consumer<Map<Integer, Long>> noted) {
        positions = noted;
        return this;
    }

    /**
     * Is told the partition and offset of a parked record that was handled after all, which lies before what was noted.
     * If it fails, the record stays parked.
     */
    public TopicConsumer notingAgain(BiConsumer<Integer, Long> noted) {
        lateComers = noted;
        return this;
    }

    /**
     * Handles a poll, or a parked record, once more if this number is another one after it than before: then something
     * has changed that handlers rely on.
     */
    public TopicConsumer steadiedBy(LongSupplier ground) {
        steady = new Steady(ground);
        return this;
    }

    /**
     * What was said so far, for records that were handled when they came: nothing is parked, noted, traced or awaited.
     */
    public Replay replay() {
        return new Replay(handling(tombstones == null ? key -> {} : tombstones, CurrentTrace.NONE));
    }

    String topic() {
        return topic;
    }

    /** What was said so far, as it is done from now on; also for records that are handled again. */
    TopicReading reading() {
        var handling = handling(tombstones == null ? key -> {} : erasing(tombstones), trace);
        parked.handleAgain(
                topic,
                incoming -> steady.run(() -> {
                    ConsumedBatch.again(incoming, handling);
                    lateComers.accept(incoming.partition(), incoming.offset());
                }));
        return new TopicReading(topic, handling, steady, positions, parked);
    }

    private Consumer<String> erasing(Consumer<String> handler) {
        return key -> {
            handler.accept(key);
            parked.erase(topic, key);
        };
    }

    private Handling handling(Consumer<String> erasing, CurrentTrace within) {
        return new Handling(Map.copyOf(routes), others, erasing, parksUnknownTypes, within);
    }

    private TopicConsumer route(String type, Route<?> route) {
        if (routes.putIfAbsent(type, route) != null) {
            throw new IllegalArgumentException("There already is a handler for " + type);
        }
        return this;
    }

    /** Everything that was said about a topic. */
    record Handling(
            Map<String, Route<?>> routes,
            @Nullable Route<?> others,
            Consumer<String> tombstones,
            boolean parksUnknownTypes,
            CurrentTrace trace) {

        /** Null for a type that nobody wants. */
        @Nullable
        Route<?> route(String type) {
            return routes.getOrDefault(type, others);
        }
    }
}
