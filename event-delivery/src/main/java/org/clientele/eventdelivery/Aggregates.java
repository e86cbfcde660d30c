package org.clientele.eventdelivery;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens the collections of this service whose documents carry what they still have to publish. */
@SuppressWarnings("DoNotCallSuggester")
public final class Aggregates {

    /** A collection whose aggregates are never due. */
    public <S extends Record> AggregateCollection<S> collection(String name, Class<S> type) {
        return collection(name, type, state -> null);
    }

    /** A collection whose aggregates are due at an instant that follows from their state, if any. */
    public <S extends Record> AggregateCollection<S> collection(
            String name, Class<S> type, Function<S, @Nullable Instant> due) {
        throw new UnsupportedOperationException();
    }
}
