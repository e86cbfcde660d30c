package org.clientele.eventdelivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.parking.ParkedRecords;
import org.clientele.eventdelivery.relay.AwaitedSends;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What cannot be read or handled is kept whole, and the others go on. */
@Tag("embedded")
@ExtendWith(OutputCaptureExtension.class)
class ParkingTests {

    @AutoClose
    private RunningOrders running;

    @BeforeEach
    void start(@TempDir Path folder) {
        running = new RunningOrders(folder);
    }

    @Test
    void parksWhatItsHandlerRefusesAgainAndAgainAndGoesOn() {
        running.orders().place("cursed");
        running.orders().place("fine");
        running.awaitProjected(1);
        var parked = running.bean(ParkedRecords.class);
        await().atMost(RunningOrders.PATIENCE).until(() -> !parked.list(null, 1).isEmpty());
        assertThat(running.handlers().cursed).hasValueGreaterThanOrEqualTo(3);
        assertThat(parked.list(null, 10)).singleElement().satisfies(record -> {
            assertThat(record.keyText()).isEqualTo("cursed");
            assertThat(record.reason()).isEqualTo("failed; the log says where");
        });
    }

    /** Neither what a parser says of it, nor what a handler does, nor where it is shown that it is parked. */
    @Test
    void repeatsNothingThatPeopleTypedInLogsAndReasons(CapturedOutput output) {
        var name = "Ada Lovelace, ada@example.org, +49 361 5550";
        var sends = new AwaitedSends(Map.of("bootstrap.servers", running.servers()));
        sends.accept(record("{\"orderId\": 7, \"item\": \"%s\"}".formatted(name)));
        sends.accept(record("{\"orderId\": [\"%s\"]}".formatted(name)));
        sends.accept(record(name));
        running.orders().place("cursed");
        var parked = running.bean(ParkedRecords.class);
        await().atMost(RunningOrders.PATIENCE).until(() -> parked.list(null, 10).size() == 4);
        parked.list(null, 10).forEach(one -> parked.redrive(one.id(), By.http("olga")));
        assertThat(parked.list(null, 10))
                .allSatisfy(one -> assertThat(one.reason())
                        .doesNotContain(
                                "Lovelace", "ada@", "361 5550", "cursed", "jackson", "Exception", "org.", "Cannot"));
        assertThat(output)
                .contains("Parked order-events-", IllegalStateException.class.getName())
                .doesNotContain("Lovelace", "ada@example.org", "361 5550", "a cursed order");
    }

    private static ProducerRecord<byte[], byte[]> record(String data) {
        var record = new ProducerRecord<>("order-events", "o1".getBytes(UTF_8), data.getBytes(UTF_8));
        Map.of("specversion", "1.0", "id", "1", "source", "/shop", "type", "order.placed.v1")
                .forEach((name, value) -> record.headers().add("ce_" + name, value.getBytes(UTF_8)));
        return record;
    }

    @Test
    void handlesAParkedRecordAfterItWasRedriven() {
        var handlers = running.handlers();
        running.orders().place("cursed");
        var parked = running.bean(ParkedRecords.class);
        await().atMost(RunningOrders.PATIENCE).until(() -> !parked.list(null, 1).isEmpty());
        handlers.lifted = true;
        parked.redrive(parked.list(null, 1).getFirst().id(), By.http("olga"));
        running.awaitProjected(1);
    }

    @Test
    void parksForeignBytesWholeAndTheirPartitionGoesOn() {
        var sends = new AwaitedSends(Map.of("bootstrap.servers", running.servers()));
        sends.accept(new ProducerRecord<>("order-events", "o1".getBytes(UTF_8), "not json".getBytes(UTF_8)));
        running.orders().place("o1");
        running.awaitProjected(1);
        assertThat(running.bean(ParkedRecords.class)
                        .parkedOf("order-events", "", 9)
                        .bySource())
                .containsExactly(Map.entry("unknown", 1L));
    }

    @Test
    void countsWhatIsParkedByTopic() {
        var sends = new AwaitedSends(Map.of("bootstrap.servers", running.servers()));
        sends.accept(new ProducerRecord<>("order-events", "o1".getBytes(UTF_8), "not json".getBytes(UTF_8)));
        await().atMost(RunningOrders.PATIENCE).until(() -> running.gauge("clientele.parked.records") == 1);
    }
}
