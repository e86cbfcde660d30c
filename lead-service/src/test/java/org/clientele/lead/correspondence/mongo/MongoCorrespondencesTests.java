package org.clientele.lead.correspondence.mongo;

import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.lead.StoreFixture;
import org.clientele.lead.correspondence.Correspondences;
import org.clientele.lead.correspondence.CorrespondencesContract;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoCorrespondencesTests extends CorrespondencesContract {

    private final Correspondences kept = new MongoCorrespondences(StoreFixture.aggregates(), Facts.none());

    @Override
    protected Correspondences correspondences() {
        return kept;
    }
}
