package org.clientele.portfolio.people.mongo;

import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.portfolio.StoreFixture;
import org.clientele.portfolio.people.Teams;
import org.clientele.portfolio.people.TeamsContract;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoTeamsTests extends TeamsContract {

    private final Teams teams = new MongoTeams(StoreFixture.aggregates(), Facts.none());

    @Override
    protected Teams teams() {
        return teams;
    }
}
