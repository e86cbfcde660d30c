package org.clientele.portfolio.client.mongo;

import org.clientele.portfolio.client.RegistrationNumbers;
import org.clientele.portfolio.client.RegistrationNumbersContract;
import org.clientele.servicedefaults.KeyedIds;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoRegistrationNumbersTests extends RegistrationNumbersContract {

    private final RegistrationNumbers numbers =
            new MongoRegistrationNumbers(StoreFixture.database(), new KeyedIds("secret"));

    @Override
    protected RegistrationNumbers numbers() {
        return numbers;
    }
}
