package org.clientele.analytics.facts.events;

import org.clientele.analytics.facts.WithdrawnEffort;

/** What is read of {@code client.effort-withdrawn.v1}. */
record EffortWithdrawn(String effortId) implements RecordedEvent {

    @Override
    public WithdrawnEffort fact() {
        return new WithdrawnEffort(effortId);
    }
}
