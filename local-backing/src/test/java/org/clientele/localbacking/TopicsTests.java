package org.clientele.localbacking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("embedded")
class TopicsTests {

    @Test
    void createsEveryTopicOfTheCatalogueOnce(@TempDir Path folder) throws Exception {
        try (var broker = KafkaBroker.start(folder, 0);
                var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()))) {
            Topics.createAll(broker.bootstrapServers());
            Topics.createAll(broker.bootstrapServers());
            var names = List.of("lead-events", "client-profiles", "marketing-leads");
            var described = admin.describeTopics(names).allTopicNames().get();
            assertThat(described.get("lead-events").partitions()).hasSize(6);
            assertThat(described.get("client-profiles").partitions()).hasSize(6);
            assertThat(described.get("marketing-leads").partitions()).hasSize(3);
        }
    }
}
