package org.clientele.eventdelivery.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientele.eventdelivery.event.Incoming;
import org.clientele.eventdelivery.event.Step;
import org.clientele.eventdelivery.event.UnreadableEventException;
import org.clientele.eventdelivery.failure.Infrastructure;
import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * Handles the records of one poll: those of one key in order, those of different keys together where that saves writes,
 * but for those whose trace is recorded.
 *
 * <p>What can never be read is parked on the way. Anything else that fails names the record it failed at; what came
 * before that record has been handled then, so that only the rest comes again.
 */
final class ConsumedBatch {

    private final List<Incoming> records;
    private final TopicConsumer.Handling handling;
    private final Parking parking;
    private final Map<Object, List<Taken<?>>> lanes = new LinkedHashMap<>();
    private final Map<String, Object> laneOfKey = new HashMap<>();

    /** What becomes of a record that can never be read. */
    @FunctionalInterface
    interface Parking {

        /** Keeps it, or not. */
        void park(Incoming incoming, String field, String reason);
    }

    /** One event and the position of its record in the poll. */
    private record Taken<E>(int at, Route<E> route, Received<E> received) {

        void handle() {
            route.handle(received);
        }

        void addTo(Projections projections) {
            if (route instanceof Route.Projected<E> projected) {
                projections.add(projected.upsert(received));
            }
        }
    }

    ConsumedBatch(List<Incoming> records, TopicConsumer.Handling handling, Parking parking) {
        this.records = records;
        this.handling = handling;
        this.parking = parking;
    }

    /** Handles one record that was parked; what is wrong with it is thrown. */
    static void again(Incoming incoming, TopicConsumer.Handling handling) {
        if (incoming.value() == null) {
            eraseOrRefuse(incoming, handling);
            return;
        }
        CloudEvents.Read read = CloudEvents.read(incoming);
        Route<?> route = handling.route(read.envelope().type());
        if (route == null) {
            throw unknownType();
        }
        handleOne(read, route);
    }

    void handle() {
        for (int at = 0; at < records.size(); at++) {
            int place = at;
            attempt(at, () -> take(place));
        }
        finishWaiting();
    }

    private void take(int at) {
        Incoming incoming = records.get(at);
        if (incoming.value() == null) {
            finishWaitingFor(incoming.key());
            eraseOrRefuse(incoming, handling);
            return;
        }
        CloudEvents.Read read = CloudEvents.read(incoming);
        Route<?> route = handling.route(read.envelope().type());
        if (route != null) {
            take(at, read, route);
        } else if (handling.parksUnknownTypes()) {
            throw unknownType();
        }
    }

    private static void eraseOrRefuse(Incoming incoming, TopicConsumer.Handling handling) {
        if (handling.parksUnknownTypes()) {
            throw new UnreadableEventException("value", "is missing");
        }
        handling.tombstones().accept(incoming.key());
    }

    private static UnreadableEventException unknownType() {
        return new UnreadableEventException("type", "is none that is read here");
    }

    private static <E> void handleOne(CloudEvents.Read read, Route<E> route) {
        route.handle(new Received<>(CloudEvents.data(read, route.event()), read.envelope()));
    }

    private <E> void take(int at, CloudEvents.Read read, Route<E> route) {
        var received = new Received<>(CloudEvents.data(read, route.event()), read.envelope());
        var taken = new Taken<>(at, route, received);
        String key = read.envelope().key();
        if (!route.lane().equals(laneOfKey.getOrDefault(key, route.lane()))) {
            finishWaiting();
        }
        if (route instanceof Route.Each<E>) {
            handling.trace().handling(read.envelope()).run(taken::handle);
            return;
        }
        handling.trace()
                .recording(read.envelope())
                .ifPresentOrElse(step -> handleAlone(taken, key, step), () -> await(taken, key));
    }

    private void handleAlone(Taken<?> taken, String key, Step step) {
        finishWaitingFor(key);
        step.run(taken::handle);
    }

    private void await(Taken<?> taken, String key) {
        Object lane = taken.route().lane();
        laneOfKey.put(key, lane);
        lanes.computeIfAbsent(lane, first -> new ArrayList<>()).add(taken);
    }

    private void finishWaitingFor(String key) {
        if (laneOfKey.containsKey(key)) {
            finishWaiting();
        }
    }

    private void finishWaiting() {
        List<Taken<?>> open = open();
        try {
            lanes.values().forEach(ConsumedBatch::together);
        } catch (RuntimeException failure) {
            if (Infrastructure.isAway(failure)) {
                throw failedAt(open.getFirst().at(), failure);
            }
            lanes.clear();
            open.forEach(taken -> attempt(taken.at(), taken::handle));
        }
        lanes.clear();
        laneOfKey.clear();
    }

    /** All that wait, in the order of their records. */
    private List<Taken<?>> open() {
        List<Taken<?>> open = new ArrayList<>();
        lanes.values().forEach(open::addAll);
        open.sort(Comparator.comparingInt(Taken::at));
        return open;
    }

    private static void together(List<Taken<?>> lane) {
        switch (lane.getFirst().route()) {
            case Route.Each<?> each -> lane.forEach(Taken::handle);
            case Route.Projected<?> projected -> project(lane);
            case Route.Batched<?> batched ->
                batched.handleAll(
                        lane.stream().<Received<?>>map(Taken::received).toList());
        }
    }

    private static void project(List<Taken<?>> lane) {
        var projections = new Projections();
        lane.forEach(taken -> taken.addTo(projections));
        projections.write();
    }

    private void attempt(int at, Runnable work) {
        try {
            work.run();
        } catch (BatchListenerFailedException failed) {
            throw failed;
        } catch (UnreadableEventException unreadable) {
            park(at, unreadable);
        } catch (RuntimeException failure) {
            throw failed(at, failure);
        }
    }

    private void park(int at, UnreadableEventException unreadable) {
        try {
            parking.park(records.get(at), unreadable.field(), String.valueOf(unreadable.getMessage()));
        } catch (RuntimeException failure) {
            throw failed(at, failure);
        }
    }

    private BatchListenerFailedException failed(int at, RuntimeException failure) {
        if (Infrastructure.isAway(failure)) {
            return failedAt(lanes.isEmpty() ? at : open().getFirst().at(), failure);
        }
        finishWaiting();
        return failedAt(at, failure);
    }

    private static BatchListenerFailedException failedAt(int at, RuntimeException failure) {
        return new BatchListenerFailedException(
                Objects.requireNonNullElse(failure.getMessage(), failure.toString()), failure, at);
    }
}
