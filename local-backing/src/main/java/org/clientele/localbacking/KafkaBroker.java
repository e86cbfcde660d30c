package org.clientele.localbacking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker in this JVM: one node that is broker and controller, listening on 127.0.0.1 only. Its log stays
 * in its folder; starting it there again, also after a kill, finds everything it had acknowledged.
 */
public final class KafkaBroker implements AutoCloseable {

    private static final String CLUSTER_ID_FILE = "cluster.id";

    /**
     * What a broker demands of its clients, which by itself is nothing.
     *
     * @param properties of the broker, which count more than its own
     * @param passwords SCRAM-SHA-512, by user, as they are when its folder is new
     */
    public record Guard(Map<String, String> properties, Map<String, String> passwords) {

        static final Guard NONE = new Guard(Map.of(), Map.of());

        List<String> scram() {
            return passwords.entrySet().stream()
                    .map(user -> "SCRAM-SHA-512=[name=%s,password=%s]".formatted(user.getKey(), user.getValue()))
                    .toList();
        }
    }

    private final KafkaRaftServer server;
    private final int port;

    private KafkaBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Runs a broker until the process is ended: {@code KafkaBroker DIR PORT}. */
    public static void main(String[] arguments) {
        var broker = start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        System.out.println("kafka listens on " + broker.bootstrapServers());
        broker.server.awaitShutdown();
    }

    /** Starts a broker whose log is in {@code folder}; port 0 takes a free one. Returns when it answers. */
    public static KafkaBroker start(Path folder, int port) {
        return start(folder, port, Guard.NONE);
    }

    /** Starts a broker that demands something of its clients. */
    public static KafkaBroker start(Path folder, int port, Guard guard) {
        try {
            Files.createDirectories(folder);
            var listener = port == 0 ? Ports.free() : port;
            var log = folder.resolve("log").toAbsolutePath().toString();
            format(log, clusterId(folder), guard);
            var properties = properties(log, listener, Ports.free());
            properties.putAll(guard.properties());
            var server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
            server.startup();
            return new KafkaBroker(server, listener);
        } catch (Exception e) {
            throw new IllegalStateException("cannot start a broker in " + folder, e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static String clusterId(Path folder) throws IOException {
        var file = folder.resolve(CLUSTER_ID_FILE);
        if (Files.notExists(file)) {
            Files.writeString(file, Uuid.randomUuid().toString());
        }
        return Files.readString(file);
    }

    private static void format(String log, String clusterId, Guard guard) throws Exception {
        new Formatter()
                .setNodeId(1)
                .setClusterId(clusterId)
                .setDirectories(List.of(log))
                .setMetadataLogDirectory(log)
                .setControllerListenerName("CONTROLLER")
                .setIgnoreFormatted(true)
                .setUnstableFeatureVersionsEnabled(false)
                .setScramArguments(guard.scram())
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
                .run();
    }

    private static Properties properties(String log, int port, int controllerPort) {
        var listener = "PLAINTEXT://127.0.0.1:" + port;
        var properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.put("listeners", listener + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.put("advertised.listeners", listener);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
        properties.put("log.dirs", log);
        properties.put("auto.create.topics.enable", "false");
        oneNode(properties);
        small(properties);
        return properties;
    }

    private static void oneNode(Properties properties) {
        for (var topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            properties.put(topic + ".replication.factor", "1");
            properties.put(topic + ".num.partitions", "5");
        }
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("group.initial.rebalance.delay.ms", "0");
    }

    private static void small(Properties properties) {
        properties.put("num.network.threads", "1");
        properties.put("num.io.threads", "2");
        properties.put("log.cleaner.dedupe.buffer.size", "4194304");
        // Followers learn from it that the controller lives; there are none.
        properties.put("metadata.max.idle.interval.ms", "0");
        // The default of 20 ms would be most of the latency of every transactional send.
        properties.put("add.partitions.to.txn.retry.backoff.ms", "1");
    }
}
