package org.clientele.eventdelivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * Handles the records of one poll in order. What can never be read is parked on the way; anything else that fails names
 * the record it failed at, so that what came before is committed and only the rest comes again.
 */
final class ConsumedBatch {

    private final List<Incoming> records;
    private final TopicConsumer.Handling handling;
    private final ParkedRecords parked;
    private final Projections projections = new Projections();
    private @Nullable Gathered<?> gathered;
    private int firstOpen;

    /** Events that wait for their handler together, with the position of each in the poll. */
    private record Gathered<E>(Route.Batched<E> route, List<Received<E>> events, List<Integer> positions) {}

    ConsumedBatch(List<Incoming> records, TopicConsumer.Handling handling, ParkedRecords parked) {
        this.records = records;
        this.handling = handling;
        this.parked = parked;
    }

    void handle() {
        for (int at = 0; at < records.size(); at++) {
            handle(at);
        }
        finishOpen();
    }

    private void handle(int at) {
        var incoming = records.get(at);
        if (incoming.value() == null) {
            finishOpen();
            attempt(at, () -> handling.tombstones().accept(incoming.key()));
            return;
        }
        try {
            var read = CloudEvents.read(incoming);
            var route = handling.routes().get(read.envelope().type());
            if (route != null) {
                take(at, read, route);
            } else if (handling.parksUnknownTypes()) {
                throw new UnreadableEventException(
                        "type", "unknown type " + read.envelope().type());
            }
        } catch (UnreadableEventException unreadable) {
            attempt(at, () -> parked.park(incoming, unreadable.field(), String.valueOf(unreadable.getMessage())));
        }
    }

    private <E> void take(int at, CloudEvents.Read read, Route<E> route) {
        var event = CloudEvents.data(read, route.event());
        switch (route) {
            case Route.Each<E> each -> {
                finishOpen();
                attempt(at, () -> each.handler().accept(event, read.envelope()));
            }
            case Route.Projected<E> projected -> {
                finishGathered();
                opens(at);
                projections.add(projected.projection().apply(event, read.envelope()));
            }
            case Route.Batched<E> batched -> gather(at, batched, new Received<>(event, read.envelope()));
        }
    }

    @SuppressWarnings("unchecked")
    private <E> void gather(int at, Route.Batched<E> route, Received<E> received) {
        if (gathered == null || !gathered.route().equals(route)) {
            finishOpen();
            gathered = new Gathered<>(route, new ArrayList<>(), new ArrayList<>());
        }
        opens(at);
        var sameType = (Gathered<E>) gathered;
        sameType.events().add(received);
        sameType.positions().add(at);
    }

    private void opens(int at) {
        if (projections.isEmpty() && (gathered == null || gathered.events().isEmpty())) {
            firstOpen = at;
        }
    }

    private void finishOpen() {
        finishGathered();
        if (!projections.isEmpty()) {
            attempt(firstOpen, projections::write);
        }
    }

    private void finishGathered() {
        if (gathered != null) {
            var together = gathered;
            gathered = null;
            finish(together);
        }
    }

    private <E> void finish(Gathered<E> together) {
        try {
            together.route().handler().accept(List.copyOf(together.events()));
        } catch (RuntimeException failure) {
            if (Infrastructure.isAway(failure)) {
                throw failedAt(firstOpen, failure);
            }
            oneByOne(together);
        }
    }

    private <E> void oneByOne(Gathered<E> together) {
        Consumer<List<Received<E>>> handler = together.route().handler();
        for (int i = 0; i < together.events().size(); i++) {
            var one = together.events().get(i);
            int at = together.positions().get(i);
            attempt(at, () -> handler.accept(List.of(one)));
        }
    }

    private void attempt(int at, Runnable work) {
        try {
            work.run();
        } catch (UnreadableEventException unreadable) {
            parked.park(records.get(at), unreadable.field(), String.valueOf(unreadable.getMessage()));
        } catch (RuntimeException failure) {
            throw failedAt(at, failure);
        }
    }

    private BatchListenerFailedException failedAt(int at, RuntimeException failure) {
        return new BatchListenerFailedException(
                Objects.requireNonNullElse(failure.getMessage(), failure.toString()), failure, at);
    }
}
