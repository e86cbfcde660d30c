package org.clientele.lead.correspondence.mongo;

import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.lead.correspondence.Correspondences;
import org.clientele.lead.correspondence.CorrespondencesContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoCorrespondencesTests extends CorrespondencesContract {

    private final Correspondences kept = new MongoCorrespondences(
            Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK), Facts.none());

    @Override
    protected Correspondences correspondences() {
        return kept;
    }
}
