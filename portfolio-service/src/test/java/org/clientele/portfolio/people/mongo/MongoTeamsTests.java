package org.clientele.portfolio.people.mongo;

import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.portfolio.people.Teams;
import org.clientele.portfolio.people.TeamsContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoTeamsTests extends TeamsContract {

    private final Teams teams =
            new MongoTeams(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK), Facts.none());

    @Override
    protected Teams teams() {
        return teams;
    }
}
