package org.clientele.portfolio.onboarding.mongo;

import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.portfolio.StoreFixture;
import org.clientele.portfolio.onboarding.Onboardings;
import org.clientele.portfolio.onboarding.OnboardingsContract;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoOnboardingsTests extends OnboardingsContract {

    private final Onboardings onboardings = new MongoOnboardings(StoreFixture.aggregates(), Facts.none());

    @Override
    protected Onboardings onboardings() {
        return onboardings;
    }
}
