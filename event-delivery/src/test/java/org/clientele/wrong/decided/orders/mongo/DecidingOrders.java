package org.clientele.wrong.decided.orders.mongo;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.event.By;

final class DecidingOrders {

    Command<String, String> closing(String id) {
        return Command.of(id, CommandKey.once(), By.policy("orders"), state -> List.of("closed"));
    }
}
