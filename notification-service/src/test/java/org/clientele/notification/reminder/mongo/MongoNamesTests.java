package org.clientele.notification.reminder.mongo;

import org.clientele.notification.reminder.Names;
import org.clientele.notification.reminder.NamesContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoNamesTests extends NamesContract {

    private final Names names = new MongoNames(StoreFixture.database());

    @Override
    protected Names names() {
        return names;
    }
}
