package org.clientele.eventdelivery.aggregate;

import java.time.Clock;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Order.Happening;
import org.clientele.eventdelivery.event.Outgoing;

class InMemoryAggregatesTests extends RepositoryContract {

    private final InMemoryAggregates<Order, Happening> orders =
            new InMemoryAggregates<>(Order.GRAMMAR, Clock.systemUTC());

    @Override
    Repository<Order, Happening> orders() {
        return orders;
    }

    @Override
    List<String> published(String id) {
        return orders.published(id).stream().map(Outgoing::type).toList();
    }
}
