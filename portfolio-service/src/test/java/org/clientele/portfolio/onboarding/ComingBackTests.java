package org.clientele.portfolio.onboarding;

class ComingBackTests extends ComingBackContract {

    private final Rooms rooms = Rooms.inMemory();

    @Override
    Rooms rooms() {
        return rooms;
    }
}
