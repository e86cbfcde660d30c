package org.clientele.wrong.published.orders.events;

import org.clientele.eventdelivery.event.Outgoing;

final class OrderFacts {

    Outgoing placed(String id) {
        return Outgoing.of("order-events", id, "order.placed.v1", null);
    }
}
