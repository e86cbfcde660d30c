package org.clientele.portfolio.onboarding;

import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.testkit.StoreFixture;

class InMemoryUndoingsTests extends UndoingsContract {

    private final Undoings undoings = new InMemoryUndoings(Facts.none(), StoreFixture.CLOCK);

    @Override
    protected Undoings undoings() {
        return undoings;
    }
}
