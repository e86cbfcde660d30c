package org.clientele.lead.routing;

import java.util.List;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.testkit.StoreFixture;

/** Availabilities in memory. */
final class InMemoryAvailabilities extends InMemoryAggregates<MemberAvailability, AvailabilityEvent>
        implements Availabilities {

    InMemoryAvailabilities() {
        super(MemberAvailability.GRAMMAR, StoreFixture.CLOCK);
    }

    @Override
    public List<MemberAvailability> everything() {
        return all().map(Versioned::state).toList();
    }
}
