package org.clientele.portfolio.people;

import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.testkit.StoreFixture;

class InMemorySalespeopleTests extends SalespeopleContract {

    private final Salespeople salespeople = new InMemorySalespeople(Facts.none(), StoreFixture.CLOCK);

    @Override
    protected Salespeople salespeople() {
        return salespeople;
    }
}
