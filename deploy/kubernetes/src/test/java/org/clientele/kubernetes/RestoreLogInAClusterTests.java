package org.clientele.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.clientele.localbacking.Topics;
import org.clientele.operations.RestoreLog;
import org.clientele.testkit.guarded.GuardedBroker;
import org.clientele.testkit.guarded.GuardedStore;
import org.clientele.testkit.guarded.StoreUser;
import org.clientele.testkit.guarded.TestAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rights, settings and options that the manifests give to {@code restore-log} are enough, at brokers and a store
 * that demand TLS and a password and allow nothing else.
 */
@Tag("embedded")
class RestoreLogInAClusterTests {

    private static final String RESTORED_TO = "2026-03-02T10:00:00Z";

    private static final String POD = "/spec/jobTemplate/spec/template/spec";

    private static final String CONTAINER = POD + "/containers/0";

    private static final Set<String> DATABASES = Set.of("lead", "portfolio", "analytics", "notification");
    private static final String BACKUPS_PASSWORD = "of-backups";

    private static final TopicPartition FACTS = new TopicPartition("lead-events", 0);

    private static final Manifests MANIFESTS = new Manifests(
                    Manifests.in(Manifests.RESTORE_LOG).toList())
            .with(
                    "CronJob",
                    "restore-log",
                    tree -> variable(tree, "RESTORED_TO").put("value", RESTORED_TO));

    @TempDir
    private Path folder;

    private final Map<String, GuardedBroker> brokers = new HashMap<>();

    private TestAuthority authority;
    private GuardedStore store;

    private static ObjectNode variable(ObjectNode job, String name) {
        return (ObjectNode) Manifest.items(job.at(CONTAINER + "/env"))
                .filter(one -> one.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @BeforeEach
    void start() throws Exception {
        authority = TestAuthority.in(folder.resolve("authority"));
        MANIFESTS.of("KafkaUser").forEach(user -> brokers.put(TopicsAgree.clusterOf(user), broker(user)));
        store = GuardedStore.start(authority, new StoreUser("backup", BACKUPS_PASSWORD, DATABASES));
        decide();
        publish();
    }

    private GuardedBroker broker(Manifest user) {
        var broker =
                GuardedBroker.start(folder.resolve(user.name()), authority, Map.of(user.name(), password(user.name())));
        broker.administer(admin -> admin.createTopics(Topics.ofTheCatalogue().stream()
                        .filter(topic -> topic.name().equals(FACTS.topic()))
                        .map(topic -> topic.on(1))
                        .toList())
                .all());
        broker.allow(RightsAgree.rights(user)
                .flatMap(right -> right.bindings("User:" + user.name()))
                .toList());
        return broker;
    }

    private static String password(String secret) {
        return "password-of-" + secret;
    }

    /** The store knows the first of two versions that the log tells of. */
    private void decide() {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store.uri("backup", BACKUPS_PASSWORD)))
                .applyToSslSettings(tls -> tls.context(authority.forClients()));
        try (var client = MongoClients.create(settings.build())) {
            for (var service : DATABASES) {
                client.getDatabase(service)
                        .getCollection("leads")
                        .createIndex(Indexes.ascending("relay.shard", "relay.since"));
            }
            client.getDatabase("lead")
                    .getCollection("leads")
                    .insertOne(new Document("_id", "known").append("version", 1L));
        }
    }

    private void publish() throws Exception {
        var administration = new HashMap<>(old().administration());
        try (var producer = new KafkaProducer<>(administration, new StringSerializer(), new StringSerializer());
                var admin = Admin.create(administration)) {
            producer.send(fact(1)).get();
            producer.send(fact(2)).get();
            admin.alterConsumerGroupOffsets("lead-service", Map.of(FACTS, new OffsetAndMetadata(2)))
                    .all()
                    .get();
        }
    }

    private static ProducerRecord<String, String> fact(int version) {
        var at = Instant.parse(RESTORED_TO).plusSeconds(version).toEpochMilli();
        var fact = new ProducerRecord<>(FACTS.topic(), FACTS.partition(), at, "known", "{}");
        Map.of("ce_source", "/lead-service", "ce_subject", "known", "ce_sequence", String.valueOf(version))
                .forEach((name, value) -> fact.headers().add(name, value.getBytes(UTF_8)));
        return fact;
    }

    private GuardedBroker old() {
        return brokers.get("clientele");
    }

    @AfterEach
    void stop() {
        store.close();
        brokers.values().forEach(GuardedBroker::close);
    }

    @Test
    void isToldEnoughAndAllowedEnough() throws Exception {
        var job = MANIFESTS.find("CronJob", "restore-log").orElseThrow();
        mount(job);
        var said = new StringWriter();

        int status = RestoreLog.run(new PrintWriter(said, true), options(job));

        assertThat(status).as(said::toString).isZero();
        assertThat(said.toString()).containsPattern("lead-events +1 copied +1 cut");
        try (var admin = Admin.create(brokers.get("clientele-restored").administration())) {
            assertThat(admin.listOffsets(Map.of(FACTS, OffsetSpec.latest()))
                            .partitionResult(FACTS)
                            .get()
                            .offset())
                    .isEqualTo(2);
        }
    }

    /** Secrets and ConfigMaps as the kubelet would mount them, below this folder instead of the root. */
    private void mount(Manifest job) throws IOException {
        var mounts = new HashMap<String, String>();
        job.each(CONTAINER + "/volumeMounts")
                .forEach(mount -> mounts.put(
                        mount.path("name").asText(), mount.path("mountPath").asText()));
        for (var volume : job.each(POD + "/volumes").toList()) {
            var mounted = Files.createDirectories(
                    Path.of(folder + mounts.get(volume.path("name").asText())));
            var secret = volume.at("/secret/secretName").asText();
            for (var item : Manifest.items(volume.at("/secret/items")).toList()) {
                var text = item.path("key").asText().equals("password")
                        ? password(secret)
                        : Files.readString(authority.certificate());
                Files.writeString(mounted.resolve(item.path("path").asText()), text);
            }
            for (var entry : entries(volume.at("/configMap/name").asText()).toList()) {
                Files.writeString(mounted.resolve(entry.getKey()), here(entry.getValue()));
            }
        }
    }

    private static Stream<Map.Entry<String, String>> entries(String map) {
        return MANIFESTS.find("ConfigMap", map).stream()
                .flatMap(found -> found.at("/data").propertyStream())
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().asText()));
    }

    private String[] options(Manifest job) {
        var options = new ArrayList<>(List.of(
                "--stores",
                store.uri("backup", BACKUPS_PASSWORD),
                "--stores-ca",
                here(variable((ObjectNode) job.tree(), "CLIENTELE_MONGODB_CA")
                        .path("value")
                        .asText())));
        Variable.arguments(job.at(CONTAINER)).map(this::here).forEach(options::add);
        return options.toArray(String[]::new);
    }

    /** What is said of the cluster, said of here. */
    private String here(String text) {
        var here = text.replace("/etc/", folder + "/etc/");
        for (var broker : brokers.entrySet()) {
            here = here.replace(
                    broker.getKey() + "-kafka-bootstrap.clientele.svc:9093",
                    broker.getValue().forPasswords());
        }
        return here;
    }
}
