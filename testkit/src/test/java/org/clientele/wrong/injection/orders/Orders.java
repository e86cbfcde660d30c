package org.clientele.wrong.injection.orders;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class Orders {

    @Autowired
    Clock clock;

    @Value("${orders.limit}")
    int limit;
}
