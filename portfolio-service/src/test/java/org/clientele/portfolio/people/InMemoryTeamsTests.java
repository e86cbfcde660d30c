package org.clientele.portfolio.people;

import java.time.Clock;
import org.clientele.eventdelivery.aggregate.Facts;

class InMemoryTeamsTests extends TeamsContract {

    private final Teams teams = new InMemoryTeams(Facts.none(), Clock.systemUTC());

    @Override
    protected Teams teams() {
        return teams;
    }
}
