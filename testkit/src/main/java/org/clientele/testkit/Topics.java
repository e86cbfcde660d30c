package org.clientele.testkit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.clientele.testkit.contract.EventCatalogue;
import org.clientele.testkit.contract.Topic;

/** Creates the topics of the catalogue with their settings; those that exist are left as they are. */
public final class Topics {

    private Topics() {}

    /** Creates what is missing; no topic gets more replicas than there are brokers. */
    public static void createAll(String bootstrapServers) {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            var brokers = admin.describeCluster().nodes().get().size();
            for (var topic : EventCatalogue.read().topics()) {
                create(admin, newTopic(topic, brokers));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot create topics on " + bootstrapServers, e);
        }
    }

    private static void create(Admin admin, NewTopic topic) throws InterruptedException, ExecutionException {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static NewTopic newTopic(Topic topic, int brokers) {
        var replicas = (short) Math.min(topic.replicas(), brokers);
        return new NewTopic(topic.name(), topic.partitions(), replicas)
                .configs(Map.of(
                        "cleanup.policy", topic.cleanupPolicy(),
                        "retention.ms", String.valueOf(topic.retentionMillis())));
    }
}
