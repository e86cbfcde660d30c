package org.clientele.wrong.decided.orders.mongo;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.event.By;

final class BeginningOrders {

    Beginning<String, String> placing(String state) {
        return new Beginning<>(state, CommandKey.once(), By.policy("orders"), List.of("placed"));
    }
}
