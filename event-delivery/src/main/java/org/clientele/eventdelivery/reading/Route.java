package org.clientele.eventdelivery.reading;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.clientele.eventdelivery.event.Envelope;

/** What happens to the events of one type. */
sealed interface Route<E> {

    Class<E> event();

    void handle(Received<E> received);

    /** What the events that may be handled together have in common. */
    Object lane();

    /** Handled one by one. */
    record Each<E>(Class<E> event, BiConsumer<E, Envelope> handler) implements Route<E> {

        @Override
        public void handle(Received<E> received) {
            handler.accept(received.event(), received.envelope());
        }

        @Override
        public Object lane() {
            return this;
        }
    }

    /** Written to a projection. */
    record Projected<E>(Class<E> event, BiFunction<E, Envelope, Upsert> projection) implements Route<E> {

        Upsert upsert(Received<E> received) {
            return projection.apply(received.event(), received.envelope());
        }

        @Override
        public void handle(Received<E> received) {
            var projections = new Projections();
            projections.add(upsert(received));
            projections.write();
        }

        @Override
        public Object lane() {
            return Projected.class;
        }
    }

    /** Handled many at a time. */
    record Batched<E>(Class<E> event, Consumer<List<Received<E>>> handler) implements Route<E> {

        @Override
        public void handle(Received<E> received) {
            handler.accept(List.of(received));
        }

        void handleAll(List<Received<?>> together) {
            handler.accept(together.stream()
                    .map(received -> new Received<>(event.cast(received.event()), received.envelope()))
                    .toList());
        }

        @Override
        public Object lane() {
            return this;
        }
    }
}
