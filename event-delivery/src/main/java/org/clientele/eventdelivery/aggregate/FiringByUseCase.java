package org.clientele.eventdelivery.aggregate;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/** Hands what is due to a use case, which writes elsewhere before it lets it happen. */
record FiringByUseCase(String name, DueIndex dueIndex, BiConsumer<List<String>, Instant> useCase)
        implements DueAggregates {

    @Override
    public void fire(List<String> ids, Instant now) {
        useCase.accept(ids, now);
    }
}
