package org.clientele.portfolio.people;

import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.testkit.StoreFixture;

class InMemoryTeamsTests extends TeamsContract {

    private final Teams teams = new InMemoryTeams(Facts.none(), StoreFixture.CLOCK);

    @Override
    protected Teams teams() {
        return teams;
    }
}
