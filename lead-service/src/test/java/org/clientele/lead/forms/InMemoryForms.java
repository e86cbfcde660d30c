package org.clientele.lead.forms;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.testkit.StoreFixture;
import org.jspecify.annotations.Nullable;

/** Forms in memory. */
final class InMemoryForms extends InMemoryAggregates<Form, FormEvent> implements Forms {

    private final AtomicInteger queries = new AtomicInteger();

    InMemoryForms() {
        super(Form.GRAMMAR, StoreFixture.CLOCK);
    }

    @Override
    public Optional<Form> withKey(String key) {
        queries.incrementAndGet();
        return all().map(Versioned::state)
                .filter(form -> form.key().equals(key))
                .findFirst();
    }

    /** How often somebody looked for a key. */
    int queries() {
        return queries.get();
    }

    @Override
    public List<Versioned<Form>> all(@Nullable String after, int limit) {
        return all().filter(one -> after == null || one.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(Versioned::id))
                .limit(limit)
                .toList();
    }
}
