package org.clientele.portfolio.onboarding;

import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.testkit.StoreFixture;

class InMemoryOnboardingsTests extends OnboardingsContract {

    private final Onboardings onboardings = new InMemoryOnboardings(Facts.none(), StoreFixture.CLOCK);

    @Override
    protected Onboardings onboardings() {
        return onboardings;
    }
}
