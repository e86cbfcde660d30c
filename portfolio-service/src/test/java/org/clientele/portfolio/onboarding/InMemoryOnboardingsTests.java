package org.clientele.portfolio.onboarding;

import java.time.Clock;
import org.clientele.eventdelivery.aggregate.Facts;

class InMemoryOnboardingsTests extends OnboardingsContract {

    private final Onboardings onboardings = new InMemoryOnboardings(Facts.none(), Clock.systemUTC());

    @Override
    protected Onboardings onboardings() {
        return onboardings;
    }
}
