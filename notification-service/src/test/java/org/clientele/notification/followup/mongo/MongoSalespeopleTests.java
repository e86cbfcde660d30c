package org.clientele.notification.followup.mongo;

import org.clientele.notification.followup.Salespeople;
import org.clientele.notification.followup.SalespeopleContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoSalespeopleTests extends SalespeopleContract {

    private final Salespeople salespeople = new MongoSalespeople(StoreFixture.database());

    @Override
    protected Salespeople salespeople() {
        return salespeople;
    }
}
