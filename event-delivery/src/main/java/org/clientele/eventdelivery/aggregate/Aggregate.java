package org.clientele.eventdelivery.aggregate;

import java.time.Instant;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of one kind of aggregate: how its events change its state, and how they are published. Commands are
 * methods of the state that answer with events or refuse.
 *
 * @param name of all of them together, such as {@code follow-ups}
 * @param type a public record, whose parts are public records too: the store's driver reads no others
 * @param id the id in the state, which never changes
 * @param fold what the state is after an event; pure
 * @param facts what is published of an event
 * @param due the instant at which it is due, if any
 * @param index what it is found by besides its state, by name; absent values are left out
 * @param counted by the name of what of its index it is counted, null if nobody counts it
 */
public record Aggregate<S extends Record, E>(
        String name,
        Class<S> type,
        Function<S, String> id,
        BiFunction<S, E, S> fold,
        Facts<S, E> facts,
        Function<S, @Nullable Instant> due,
        Function<S, ? extends Map<String, ?>> index,
        @Nullable String counted) {

    /** Aggregates that are never due and are found by their states alone. */
    public static <S extends Record, E> Aggregate<S, E> of(
            String name, Class<S> type, Function<S, String> id, BiFunction<S, E, S> fold, Facts<S, E> facts) {
        return new Aggregate<>(name, type, id, fold, facts, state -> null, state -> Map.of(), null);
    }

    /** The same, due at an instant that follows from the state. */
    public Aggregate<S, E> dueAt(Function<S, @Nullable Instant> instant) {
        return new Aggregate<>(name, type, id, fold, facts, instant, index, counted);
    }

    /** The same, found by more than its state. */
    public Aggregate<S, E> foundBy(Function<S, ? extends Map<String, ?>> derived) {
        return new Aggregate<>(name, type, id, fold, facts, due, derived, counted);
    }

    /** The same, marked for a {@code Tally} whenever this part of its index is another one. */
    public Aggregate<S, E> countedBy(String part) {
        return new Aggregate<>(name, type, id, fold, facts, due, index, part);
    }

    boolean isDue(S state, Instant now) {
        Instant at = due.apply(state);
        return at != null && !at.isAfter(now);
    }
}
