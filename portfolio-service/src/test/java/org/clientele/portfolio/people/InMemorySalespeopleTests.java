package org.clientele.portfolio.people;

import java.time.Clock;
import org.clientele.eventdelivery.aggregate.Facts;

class InMemorySalespeopleTests extends SalespeopleContract {

    private final Salespeople salespeople = new InMemorySalespeople(Facts.none(), Clock.systemUTC());

    @Override
    protected Salespeople salespeople() {
        return salespeople;
    }
}
