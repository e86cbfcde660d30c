package org.clientele.testkit;

import java.util.Optional;
import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** Backing services in containers, where a Docker engine answers; they end with this JVM. */
final class Containers {

    private static final String KAFKA = "apache/kafka:" + AppInfoParser.getVersion();
    private static final String MONGODB = "mongo:8.0";

    private Containers() {}

    static Optional<String> kafka() {
        if (!isDockerThere()) {
            return Optional.empty();
        }
        var container = new KafkaContainer(KAFKA);
        container.start();
        return Optional.of(container.getBootstrapServers());
    }

    static Optional<String> mongodb() {
        if (!isDockerThere()) {
            return Optional.empty();
        }
        var container = new MongoDBContainer(MONGODB);
        container.start();
        return Optional.of(container.getConnectionString());
    }

    private static boolean isDockerThere() {
        return DockerClientFactory.instance().isDockerAvailable();
    }
}
