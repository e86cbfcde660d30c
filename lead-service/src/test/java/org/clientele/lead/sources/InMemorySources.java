package org.clientele.lead.sources;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.testkit.StoreFixture;
import org.jspecify.annotations.Nullable;

/** Sources in memory. */
final class InMemorySources extends InMemoryAggregates<Source, SourceEvent> implements Sources {

    private final AtomicInteger queries = new AtomicInteger();
    private final AtomicReference<Runnable> once = new AtomicReference<>(() -> {});

    InMemorySources() {
        super(Source.GRAMMAR, StoreFixture.CLOCK);
    }

    @Override
    public List<Versioned<Source>> page(@Nullable String after, int limit) {
        queries.incrementAndGet();
        var read = all().filter(one -> after == null || one.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(Versioned::id))
                .limit(limit)
                .toList();
        once.getAndSet(() -> {}).run();
        return read;
    }

    /** Lets something happen when they have been read the next time, before the reader gets them. */
    void whileRead(Runnable happening) {
        once.set(happening);
    }

    /** How often somebody read them. */
    int queries() {
        return queries.get();
    }
}
