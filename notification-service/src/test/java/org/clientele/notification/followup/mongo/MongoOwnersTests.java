package org.clientele.notification.followup.mongo;

import org.clientele.notification.followup.Owners;
import org.clientele.notification.followup.OwnersContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoOwnersTests extends OwnersContract {

    private final Owners owners = new MongoOwners(StoreFixture.database());

    @Override
    protected Owners owners() {
        return owners;
    }
}
