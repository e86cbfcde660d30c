package org.clientele.eventdelivery.background;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The background work of one instance in a test; instances of a list of them wake each other without a broker. */
public final class RunningBackground implements AutoCloseable {

    public final Background background;
    public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<RunningBackground> instances;

    public RunningBackground(MongoDatabase database, Duration lease, BackgroundWork... works) {
        this(database, lease, new CopyOnWriteArrayList<>(), works);
    }

    /** One of several instances. */
    public RunningBackground(
            MongoDatabase database, Duration lease, List<RunningBackground> instances, BackgroundWork... works) {
        this.instances = instances;
        background = new Background(
                new Leases(database, lease, Clock.systemUTC()),
                new SendingWakeUps("wake-ups", this::telling),
                new BackgroundMetrics(meters),
                Clock.systemUTC());
        List.of(works).forEach(background::add);
        instances.add(this);
    }

    public RunningBackground start() {
        background.start();
        return this;
    }

    private Producer<String, byte[]> telling() {
        return new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
            @Override
            public synchronized java.util.concurrent.Future<org.apache.kafka.clients.producer.RecordMetadata> send(
                    ProducerRecord<String, byte[]> record) {
                instances.stream()
                        .filter(other -> other != RunningBackground.this)
                        .forEach(other -> other.background.wakeHere(record.key()));
                return super.send(record);
            }
        };
    }

    @Override
    public void close() {
        instances.remove(this);
        background.stop();
    }
}
