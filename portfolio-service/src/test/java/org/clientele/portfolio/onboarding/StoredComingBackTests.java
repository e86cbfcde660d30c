package org.clientele.portfolio.onboarding;

import org.clientele.portfolio.RunningPortfolio;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class StoredComingBackTests extends ComingBackContract {

    private final Rooms rooms = Rooms.of(RunningPortfolio.service());

    @Override
    Rooms rooms() {
        return rooms;
    }
}
