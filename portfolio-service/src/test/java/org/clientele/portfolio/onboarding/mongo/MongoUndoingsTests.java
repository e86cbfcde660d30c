package org.clientele.portfolio.onboarding.mongo;

import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.portfolio.onboarding.Undoings;
import org.clientele.portfolio.onboarding.UndoingsContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoUndoingsTests extends UndoingsContract {

    private final Undoings undoings =
            new MongoUndoings(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK), Facts.none());

    @Override
    protected Undoings undoings() {
        return undoings;
    }
}
