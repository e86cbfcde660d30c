package org.clientele.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class BackingServicesTests {

    @Test
    void findsABrokerThatAnswers() throws Exception {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", BackingServices.kafka()))) {
            assertThat(admin.describeCluster().nodes().get()).isNotEmpty();
        }
        assertThat(BackingServices.kafka()).isEqualTo(BackingServices.kafka());
    }

    @Test
    void findsAStoreThatKeepsDocuments() {
        try (var client = MongoClients.create(BackingServices.mongoUri())) {
            var database = client.getDatabase("testkit-" + UUID.randomUUID());
            database.getCollection("orders").insertOne(new Document("_id", "a"));
            assertThat(database.getCollection("orders").find().first()).containsEntry("_id", "a");
            database.drop();
        }
    }
}
