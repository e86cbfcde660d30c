package org.clientele.portfolio.onboarding;

import java.time.Clock;
import org.clientele.eventdelivery.aggregate.Facts;

class InMemoryUndoingsTests extends UndoingsContract {

    private final Undoings undoings = new InMemoryUndoings(Facts.none(), Clock.systemUTC());

    @Override
    protected Undoings undoings() {
        return undoings;
    }
}
