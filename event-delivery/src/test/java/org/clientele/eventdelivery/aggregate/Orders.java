package org.clientele.eventdelivery.aggregate;

import java.util.List;
import java.util.OptionalLong;
import org.bson.BsonDocument;
import org.clientele.eventdelivery.aggregate.Order.Happening;
import org.clientele.eventdelivery.event.By;

/** Orders in a store, with shorthands for tests. */
public final class Orders extends AggregateCollection<Order, Happening> {

    public static final By SOMEBODY = By.http("somebody");

    public Orders(Aggregates shared) {
        this(shared, Order.GRAMMAR.name());
    }

    /** Those in a collection of this name. */
    public Orders(Aggregates shared, String name) {
        super(shared, named(name, Order.GRAMMAR));
    }

    private static Aggregate<Order, Happening> named(String name, Aggregate<Order, Happening> one) {
        return new Aggregate<>(
                name, one.type(), one.id(), one.fold(), one.facts(), one.due(), one.index(), one.counted());
    }

    public static Beginning<Order, Happening> placing(String id, CommandKey key) {
        return new Beginning<>(Order.begun(id), key, SOMEBODY, List.of(new Happening.OrderPlaced()));
    }

    public static Command<Order, Happening> adding(String id, String line, String key) {
        return Command.of(id, new CommandKey(key, null), SOMEBODY, order -> order.add(line));
    }

    public static Command<Order, Happening> adding(long version, String line, CommandKey key) {
        return Command.<Order, Happening>of("o1", key, SOMEBODY, order -> order.add(line))
                .expecting(OptionalLong.of(version));
    }

    public Versioned<Order> place(String id) {
        return create(placing(id, new CommandKey("place " + id, null)));
    }

    public Versioned<Order> add(String id, String line, String key) {
        return change(adding(id, line, key));
    }

    /** What falls due, and lets its reminder go. */
    public DueAggregates reminding() {
        return firing(By.policy("orders"), (order, now) -> order.remind());
    }

    /** One order as it is stored. */
    BsonDocument document(String id) {
        return documents()
                .find(new BsonDocument("_id", new org.bson.BsonString(id)))
                .into(new java.util.ArrayList<>())
                .getFirst();
    }
}
