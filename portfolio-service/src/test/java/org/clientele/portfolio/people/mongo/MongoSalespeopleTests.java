package org.clientele.portfolio.people.mongo;

import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.portfolio.people.Salespeople;
import org.clientele.portfolio.people.SalespeopleContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoSalespeopleTests extends SalespeopleContract {

    private final Salespeople salespeople =
            new MongoSalespeople(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK), Facts.none());

    @Override
    protected Salespeople salespeople() {
        return salespeople;
    }
}
