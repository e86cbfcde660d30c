package org.clientele.localbacking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** Creates the topics of the catalogue with their settings; those that exist are left as they are. */
public final class Topics {

    private static final String CATALOGUE = "/contracts/asyncapi.yaml";

    private static final int MOST_TRIES = 100;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private Topics() {}

    /** On the broker that the environment names ({@code CLIENTELE_KAFKA}). */
    public static void main(String[] arguments) {
        createAll(Objects.requireNonNull(System.getenv("CLIENTELE_KAFKA"), "CLIENTELE_KAFKA names no broker"));
    }

    /** Creates what is missing; no topic gets more replicas than there are brokers. */
    public static void createAll(String bootstrapServers) {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            var brokers = admin.describeCluster().nodes().get().size();
            var topics =
                    ofTheCatalogue().stream().map(topic -> topic.on(brokers)).toList();
            create(admin, topics);
            awaitKnown(admin, topics.stream().map(NewTopic::name).toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot create topics on " + bootstrapServers, e);
        }
    }

    /** Those of the catalogue. */
    public static List<Topic> ofTheCatalogue() {
        try (var yaml = Objects.requireNonNull(Topics.class.getResourceAsStream(CATALOGUE), CATALOGUE)) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return JsonMapper.shared().valueToTree(tree).path("channels").properties().stream()
                    .map(channel -> Topic.of(channel.getKey(), channel.getValue()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Admin admin, List<NewTopic> topics) throws InterruptedException, ExecutionException {
        for (var created : admin.createTopics(topics).values().values()) {
            try {
                created.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    /** What the controller has created the brokers hear of a moment later. */
    private static void awaitKnown(Admin admin, List<String> names) throws InterruptedException, ExecutionException {
        for (int tries = 1; ; tries++) {
            try {
                admin.describeTopics(names).allTopicNames().get();
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || tries == MOST_TRIES) {
                    throw e;
                }
                Thread.sleep(BETWEEN_TRIES);
            }
        }
    }
}
