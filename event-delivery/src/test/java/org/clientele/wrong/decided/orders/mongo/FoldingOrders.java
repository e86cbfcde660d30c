package org.clientele.wrong.decided.orders.mongo;

import org.clientele.eventdelivery.aggregate.Happened;

final class FoldingOrders {

    String after(Happened<String> happened) {
        return happened.event();
    }
}
