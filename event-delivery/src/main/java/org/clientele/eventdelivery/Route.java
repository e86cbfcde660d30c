package org.clientele.eventdelivery;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** What happens to the events of one type. */
sealed interface Route<E> {

    Class<E> event();

    /** Handled one by one. */
    record Each<E>(Class<E> event, BiConsumer<E, Envelope> handler) implements Route<E> {}

    /** Written to a projection. */
    record Projected<E>(Class<E> event, BiFunction<E, Envelope, Upsert> projection) implements Route<E> {}

    /** Handled many at a time. */
    record Batched<E>(Class<E> event, Consumer<List<Received<E>>> handler) implements Route<E> {}
}
