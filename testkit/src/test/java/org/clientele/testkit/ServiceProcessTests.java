package org.clientele.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.clientele.localbacking.Topics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTests {

    @Test
    void isReadyWhenStartedAndGoneWhenKilled() {
        try (var service = ServiceProcess.service(SmallService.class, Map.of("greeting", "hello"))) {
            service.start();
            assertThat(new Health(service.port()).isReady()).isTrue();
            service.kill();
            assertThat(service.isRunning()).isFalse();
            assertThat(new Health(service.port()).isReady()).isFalse();
            service.start();
            assertThat(new Health(service.port()).isReady()).isTrue();
            assertThat(service.log()).content().containsSubsequence("greeting: hello", "greeting: hello");
        }
    }

    @Test
    void endsInOrderWhenStopped() {
        try (var service = ServiceProcess.service(SmallService.class, Map.of())) {
            service.start().stop();
            assertThat(service.isRunning()).isFalse();
        }
    }

    @Test
    void showsWhyItDidNotStart() {
        try (var service = ServiceProcess.service(BrokenService.class, Map.of())) {
            assertThatThrownBy(service::start).hasMessageContaining("the reason is in the log");
        }
    }

    @Test
    void failsIfItEndsWithoutReachingTheCrashPoint() {
        try (var service = ServiceProcess.service(SmallService.class, Map.of())) {
            service.startToCrash("after:update:leads:1");
            service.kill();
            assertThatThrownBy(() -> service.awaitCrash(Duration.ofSeconds(1))).hasMessageContaining("did not crash");
        }
    }

    @Test
    @Tag("embedded")
    void aKilledBrokerHasAllThatItAcknowledged(@TempDir Path folder) throws Exception {
        try (var broker = ServiceProcess.broker(folder)) {
            broker.start();
            Topics.createAll(broker.address());
            send(broker.address());
            broker.kill();
            broker.start();
            assertThat(LogHistory.read(broker.address(), "lead-events").entries())
                    .hasSize(1);
        }
    }

    private static void send(String servers) throws Exception {
        Map<String, Object> properties = Map.of("bootstrap.servers", servers, "acks", "all");
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("lead-events", "anna", "{}")).get();
        }
    }
}
