package org.clientele.wrong.schedule.orders;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;

final class LoopingOrders {

    @Scheduled(fixedDelay = 1_000)
    void annotated() {
        // looks for orders
    }

    Thread started() {
        return Thread.ofVirtual().start(this::annotated);
    }

    void executed(ScheduledExecutorService executor) {
        var unused = executor.scheduleWithFixedDelay(this::annotated, 1, 1, TimeUnit.SECONDS);
    }
}
