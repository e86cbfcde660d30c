package org.clientele.portfolio.onboarding;

class HistoryComesAlongTests extends HistoryComesAlongContract {

    private final Rooms rooms = Rooms.inMemory();

    @Override
    Rooms rooms() {
        return rooms;
    }
}
