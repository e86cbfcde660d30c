package org.clientele.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("embedded")
class CrashPointsTests {

    private final String name = "orders-" + UUID.randomUUID();

    @BeforeEach
    void createTopic() throws Exception {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", BackingServices.kafka()))) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "before:insert:orders:3, 2, 2",
        "after:insert:orders:3, 3, 2",
        "before:kafka-commit:-:2, 2, 1",
        "after:kafka-commit:-:2, 2, 2"
    })
    void endTheProcessAtExactlyThatMoment(String point, int written, int sent) throws Exception {
        assertThat(run(Map.of(CrashPoints.PROPERTY, point))).isEqualTo(CrashPoints.EXIT_CODE);
        assertThat(written()).isEqualTo(written);
        assertThat(sent()).isEqualTo(sent);
    }

    @Test
    void areNothingToAProcessThatIsStartedWithoutOne() throws Exception {
        assertThat(run(Map.of())).isZero();
        assertThat(written()).isEqualTo(OrderWriter.ORDERS);
        assertThat(sent()).isEqualTo(OrderWriter.ORDERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "after", "later:update:leads:1", "after:update:leads:0", "after:update::1"})
    void mustBeWellFormed(String text) {
        assertThatThrownBy(() -> CrashPoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private int run(Map<String, String> crash) throws Exception {
        var properties = new HashMap<>(crash);
        properties.put("orders", name);
        properties.put("kafka", BackingServices.kafka());
        properties.put("spring.mongodb.uri", BackingServices.mongoUri());
        return new JavaProcess(OrderWriter.class, List.of(), List.of(), JavaProcess.log(name))
                .start(properties)
                .waitFor();
    }

    private long written() {
        try (var client = MongoClients.create(BackingServices.mongoUri())) {
            return client.getDatabase(name).getCollection("orders").countDocuments();
        }
    }

    private long sent() {
        return LogHistory.read(BackingServices.kafka(), name).entries().size();
    }
}
