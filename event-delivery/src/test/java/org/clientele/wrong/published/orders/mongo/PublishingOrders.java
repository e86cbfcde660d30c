package org.clientele.wrong.published.orders.mongo;

import org.clientele.eventdelivery.event.Outgoing;

final class PublishingOrders {

    Outgoing placed(String id) {
        return Outgoing.of("order-events", id, "order.placed.v1", null);
    }
}
