package org.clientele.eventdelivery.aggregate;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.eventdelivery.event.Outgoing;
import org.jspecify.annotations.Nullable;

/** An aggregate for tests. */
public record Order(
        @BsonId String id,
        String state,
        List<String> lines,
        @Nullable Instant remindAt) {

    public static Order open(String id) {
        return new Order(id, "open", List.of(), null);
    }

    public Order with(String line) {
        return new Order(
                id,
                state,
                java.util.stream.Stream.concat(lines.stream(), java.util.stream.Stream.of(line))
                        .toList(),
                remindAt);
    }

    public Order remindAt(@Nullable Instant at) {
        return new Order(id, state, lines, at);
    }

    public Change<Order> placed() {
        return Change.to(this).fact(fact("order.placed.v1")).answering("placed");
    }

    public Change<Order> adding(String line) {
        return Change.to(with(line)).fact(fact("order.line-added.v1")).answering(line);
    }

    public Outgoing fact(String type) {
        return new Outgoing("order-events", id, id, type, new Told(id));
    }

    /** What the events of an order say. */
    public record Told(String orderId) {}
}
