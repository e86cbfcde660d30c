package org.clientele.portfolio.onboarding;

class RacedUndoingTests extends RacedUndoingContract {

    private final Rooms rooms = Rooms.inMemory();

    @Override
    Rooms rooms() {
        return rooms;
    }
}
