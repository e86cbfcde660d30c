package org.clientele.eventdelivery.aggregate;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.clientele.eventdelivery.event.By;

/** Lets aggregates happen when they are due: the conditional change itself, so once however many try. */
record Firing<S extends Record, E>(
        AggregateCollection<S, E> collection, By by, BiFunction<S, Instant, List<? extends E>> decide) {

    /** The keys are new each time: the same instant may become due again when somebody plans it again. */
    void fire(List<String> ids, Instant now) {
        var unused = collection.changeAll(ids.stream()
                .map(id -> Command.<S, E>of(id, CommandKey.once(), by, state -> fired(state, now)))
                .toList());
    }

    private List<? extends E> fired(S state, Instant now) {
        return collection.aggregate().isDue(state, now) ? decide.apply(state, now) : List.of();
    }
}
