package org.clientele.analytics.facts;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Says how much memory the facts of this instance take, and how much they may. */
@Component
class MemoryOfFacts implements MeterBinder {

    private final CurrentFacts facts;
    private final Capacity capacity;

    MemoryOfFacts(CurrentFacts facts, Capacity capacity) {
        this.facts = facts;
        this.capacity = capacity;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("clientele.facts.memory", facts, CurrentFacts::bytes)
                .description("What the facts take, as far as it is known what each takes")
                .baseUnit("bytes")
                .register(meters);
        Gauge.builder("clientele.facts.memory.most", capacity, Capacity::most)
                .description("What the facts may take; with more of them no figure is answered")
                .baseUnit("bytes")
                .register(meters);
    }
}
