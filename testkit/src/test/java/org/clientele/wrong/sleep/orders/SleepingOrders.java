package org.clientele.wrong.sleep.orders;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

final class SleepingOrders {

    void threads() throws InterruptedException {
        Thread.sleep(Duration.ofMillis(1));
    }

    void units() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(1);
    }
}
