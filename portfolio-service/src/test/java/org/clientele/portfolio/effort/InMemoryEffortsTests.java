package org.clientele.portfolio.effort;

import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.testkit.StoreFixture;

class InMemoryEffortsTests extends EffortsContract {

    private final Efforts efforts = new InMemoryEfforts(Facts.none(), StoreFixture.CLOCK);

    @Override
    protected Efforts efforts() {
        return efforts;
    }
}
