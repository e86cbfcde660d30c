package org.clientele.portfolio.onboarding;

class CrashingOnboardingTests extends CrashingOnboardingContract {

    private final Rooms rooms = Rooms.inMemory();

    @Override
    Rooms rooms() {
        return rooms;
    }
}
