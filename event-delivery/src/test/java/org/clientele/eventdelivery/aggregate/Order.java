package org.clientele.eventdelivery.aggregate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clientele.eventdelivery.event.Outgoing;
import org.jspecify.annotations.Nullable;

/** An aggregate for tests. */
public record Order(
        String orderId,
        boolean open,
        List<String> lines,
        @Nullable Instant remindAt) {

    public static final Aggregate<Order, Happening> GRAMMAR = Aggregate.<Order, Happening>of(
                    "orders", Order.class, Order::orderId, Order::after, Order::published)
            .dueAt(Order::remindAt)
            .foundBy(order -> order.open() ? Map.of("openLines", order.lines().size()) : Map.of());

    /** What happens to an order. */
    public sealed interface Happening {

        record OrderPlaced() implements Happening {}

        record LineAdded(String line) implements Happening {}

        record ReminderSet(@Nullable Instant at) implements Happening {}

        record OrderClosed() implements Happening {}
    }

    /** What the events of an order say. */
    public record Told(String orderId) {}

    public static Order begun(String id) {
        return new Order(id, true, List.of(), null);
    }

    public Order after(Happening event) {
        return switch (event) {
            case Happening.OrderPlaced placed -> this;
            case Happening.LineAdded added ->
                new Order(
                        orderId,
                        open,
                        Stream.concat(lines.stream(), Stream.of(added.line())).toList(),
                        remindAt);
            case Happening.ReminderSet set -> new Order(orderId, open, lines, set.at());
            case Happening.OrderClosed closed -> new Order(orderId, false, lines, null);
        };
    }

    /** One line more, while it is open. */
    public List<Happening> add(String line) {
        if (!open) {
            throw new IllegalStateException("Order %s is closed.".formatted(orderId));
        }
        return List.of(new Happening.LineAdded(line));
    }

    /** Closes it, with a profile beside the fact; of no interest when it is closed. */
    public List<Happening> close() {
        return open ? List.of(new Happening.OrderClosed()) : List.of();
    }

    /** Lets the reminder go. */
    public List<Happening> remind() {
        return List.of(new Happening.ReminderSet(null));
    }

    private static List<Outgoing> published(Order after, Happened<Happening> happened) {
        return switch (happened.event()) {
            case Happening.OrderPlaced placed -> List.of(after.fact("order.placed.v1", new Told(after.orderId())));
            case Happening.LineAdded added ->
                List.of(after.fact("order.line-added.v1", Map.of("orderId", after.orderId(), "line", added.line())));
            case Happening.ReminderSet set -> List.of();
            case Happening.OrderClosed closed ->
                List.of(
                        after.fact("order.closed.v1", new Told(after.orderId())),
                        Outgoing.of("order-profiles", after.orderId(), "order.profile.v1", null));
        };
    }

    private Outgoing fact(String type, Object data) {
        return Outgoing.of("order-events", orderId, type, data);
    }
}
