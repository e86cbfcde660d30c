package org.clientele.portfolio.onboarding;

import org.clientele.portfolio.RunningPortfolio;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class StoredCrashingOnboardingTests extends CrashingOnboardingContract {

    private final Rooms rooms = Rooms.of(RunningPortfolio.service());

    @Override
    Rooms rooms() {
        return rooms;
    }
}
