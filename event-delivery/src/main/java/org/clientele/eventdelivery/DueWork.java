package org.clientele.eventdelivery;

import java.time.Instant;
import java.util.function.BiFunction;

/** Fires what is due; firing is the conditional change itself, so it happens once however many poll. */
@SuppressWarnings("DoNotCallSuggester")
public final class DueWork {

    /**
     * Fires each aggregate whose instant has come.
     *
     * @param fire decides from the state and the current instant; its change must clear or postpone the due instant
     */
    public <S extends Record> void register(AggregateCollection<S> collection, BiFunction<S, Instant, Change<S>> fire) {
        throw new UnsupportedOperationException();
    }
}
