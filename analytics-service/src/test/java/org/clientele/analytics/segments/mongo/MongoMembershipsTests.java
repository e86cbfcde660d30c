package org.clientele.analytics.segments.mongo;

import org.clientele.analytics.segments.Memberships;
import org.clientele.analytics.segments.MembershipsContract;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoMembershipsTests extends MembershipsContract {

    private final Memberships kept =
            new MongoMemberships(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK), Facts.none());

    @Override
    protected Memberships memberships() {
        return kept;
    }
}
