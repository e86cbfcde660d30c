package org.clientele.portfolio.onboarding.mongo;

import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.portfolio.onboarding.Onboardings;
import org.clientele.portfolio.onboarding.OnboardingsContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoOnboardingsTests extends OnboardingsContract {

    private final Onboardings onboardings =
            new MongoOnboardings(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK), Facts.none());

    @Override
    protected Onboardings onboardings() {
        return onboardings;
    }
}
