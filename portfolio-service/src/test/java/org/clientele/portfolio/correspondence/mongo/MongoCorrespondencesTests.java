package org.clientele.portfolio.correspondence.mongo;

import org.clientele.portfolio.correspondence.Correspondences;
import org.clientele.portfolio.correspondence.CorrespondencesContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoCorrespondencesTests extends CorrespondencesContract {

    private final Correspondences correspondences = new MongoCorrespondences(StoreFixture.database());

    @Override
    protected Correspondences correspondences() {
        return correspondences;
    }
}
