package org.clientele.eventdelivery.background;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/** Hears what other instances wake; what was missed while it could not hear is found by looking now and then. */
final class HearingWakeUps implements BackgroundWork {

    private static final Duration CLOSING = Duration.ofMillis(200);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final java.util.function.Consumer<String> wake;
    private volatile @Nullable Consumer<String, byte[]> consumer;

    HearingWakeUps(Supplier<Consumer<String, byte[]>> consumers, java.util.function.Consumer<String> wake) {
        this.consumers = consumers;
        this.wake = wake;
    }

    @Override
    public String name() {
        return "wake-ups-heard";
    }

    @Override
    public boolean everywhere() {
        return true;
    }

    @Override
    public Pace pass() {
        Consumer<String, byte[]> open = consumer;
        if (open == null) {
            open = consumers.get();
            consumer = open;
        }
        try {
            open.poll(Pace.LONGEST).forEach(record -> wake.accept(record.key()));
        } catch (WakeupException stopping) {
            // the loop ends
        }
        return Pace.again();
    }

    @Override
    public void hurry() {
        Consumer<String, byte[]> open = consumer;
        if (open != null) {
            open.wakeup();
        }
    }

    @Override
    public void leave() {
        Consumer<String, byte[]> open = consumer;
        consumer = null;
        if (open != null) {
            open.close(CloseOptions.timeout(CLOSING));
        }
    }
}
