package org.clientele.eventdelivery.background;

import java.time.Duration;
import java.util.HashMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.clientele.servicedefaults.Wordless;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wakes the other instances; many wake-ups of the same work that come while one is on its way are one. */
final class SendingWakeUps implements BackgroundWork {

    static final String NAME = "wake-ups-sent";

    private static final Logger LOG = LoggerFactory.getLogger(SendingWakeUps.class);
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final String topic;
    private final Supplier<Producer<String, byte[]>> producers;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private @Nullable Producer<String, byte[]> producer;

    SendingWakeUps(String topic, Supplier<Producer<String, byte[]>> producers) {
        this.topic = topic;
        this.producers = producers;
    }

    /** Answers whether it was not waiting already. */
    boolean add(String work) {
        return waiting.add(work);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean everywhere() {
        return true;
    }

    @Override
    public Pace pass() {
        if (!waiting.isEmpty()) {
            send(opened());
        }
        return Pace.rest(Pace.LONGEST);
    }

    /**
     * What is added once its name is taken out here is sent by the next pass, and so is what the broker did not take.
     */
    private void send(Producer<String, byte[]> open) {
        var sent = new HashMap<String, Future<RecordMetadata>>();
        for (String work : Set.copyOf(waiting)) {
            waiting.remove(work);
            sent.put(work, open.send(new ProducerRecord<>(topic, work, new byte[0])));
        }
        open.flush();
        sent.values().removeIf(told -> told.state() == Future.State.SUCCESS);
        if (!sent.isEmpty()) {
            waiting.addAll(sent.keySet());
            throw new KafkaException(
                    "Nobody is woken", sent.values().iterator().next().exceptionNow());
        }
    }

    private Producer<String, byte[]> opened() {
        Producer<String, byte[]> open = producer;
        if (open == null) {
            open = producers.get();
            producer = open;
        }
        return open;
    }

    /** Others take over at once if they hear that this instance stops. */
    @Override
    public void leave() {
        try {
            var unused = pass();
        } catch (KafkaException brokerAway) {
            LOG.debug("Nobody hears of the stop", Wordless.of(brokerAway));
        } finally {
            close();
        }
    }

    private void close() {
        Producer<String, byte[]> open = producer;
        producer = null;
        if (open != null) {
            open.close(CLOSING);
        }
    }
}
