package org.clientele.wrong.published.orders.mongo;

import org.clientele.eventdelivery.event.Envelope;

final class ReadingOrders {

    String place(Envelope envelope) {
        return envelope.topic();
    }
}
