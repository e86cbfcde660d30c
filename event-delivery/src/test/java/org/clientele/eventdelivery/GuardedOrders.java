package org.clientele.eventdelivery;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.clientele.testkit.contract.BrokerRight;
import org.clientele.testkit.guarded.GuardedBroker;
import org.clientele.testkit.guarded.GuardedStore;
import org.clientele.testkit.guarded.StoreUser;
import org.clientele.testkit.guarded.TestAuthority;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Where the service of orders finds a broker and a store that know it by a password or a certificate. */
final class GuardedOrders implements AutoCloseable {

    static final String SERVICE = "order-service";

    /** With whatever could mean something to whoever reads it on the way. */
    static final String PASSWORD = "it's \"right\" \\ here; ${HOME {so} é";

    static final List<BrokerRight> RIGHTS = BrokerRight.of(SERVICE, List.of("order-events"), List.of("order-events"));

    private final TestAuthority authority;
    private final TestAuthority others;
    private final GuardedBroker broker;
    private final GuardedStore store;

    GuardedOrders(Path folder) {
        authority = TestAuthority.in(folder.resolve("authority"));
        others = TestAuthority.in(folder.resolve("others"));
        broker = GuardedBroker.start(folder.resolve("broker"), authority, Map.of(SERVICE, PASSWORD));
        broker.administer(admin -> admin.createTopics(List.of(new NewTopic("order-events", 3, (short) 1)))
                .all());
        broker.allow(RIGHTS.stream()
                .flatMap(right -> right.bindings("User:" + SERVICE))
                .toList());
        store = GuardedStore.start(authority, new StoreUser(SERVICE, PASSWORD, "orders"));
    }

    GuardedBroker broker() {
        return broker;
    }

    GuardedStore store() {
        return store;
    }

    String trusted() {
        return authority.certificate().toString();
    }

    TestAuthority authority() {
        return authority;
    }

    /** Of an authority that neither broker nor store have their certificates from. */
    TestAuthority others() {
        return others;
    }

    /** By its password; what is given here counts more. */
    ConfigurableApplicationContext byPassword(String... differently) {
        return start(
                Stream.of(
                        broker.forPasswords(),
                        "--clientele.kafka.security-protocol=SASL_SSL",
                        "--clientele.kafka.sasl-mechanism=SCRAM-SHA-512",
                        "--clientele.kafka.username=" + SERVICE,
                        "--clientele.kafka.password=" + PASSWORD,
                        "--clientele.kafka.truststore=" + trusted()),
                differently);
    }

    /** By its certificate. */
    ConfigurableApplicationContext byCertificate(TestAuthority of, String name) {
        var certificate = of.issue(name);
        return start(Stream.of(
                broker.forCertificates(),
                "--clientele.kafka.security-protocol=SSL",
                "--clientele.kafka.certificate=" + certificate.certificate(),
                "--clientele.kafka.key=" + certificate.key(),
                "--clientele.kafka.truststore=" + trusted()));
    }

    private ConfigurableApplicationContext start(Stream<String> broker, String... differently) {
        var settings = Stream.concat(
                Stream.of(
                        "--spring.application.name=" + SERVICE,
                        "--spring.mongodb.uri=" + store.uri(SERVICE, PASSWORD),
                        "--spring.mongodb.database=orders",
                        "--clientele.mongodb.ca=" + trusted(),
                        "--clientele.events.reads.orders=order-events",
                        "--clientele.events.relay-shards=2",
                        "--clientele.events.lease=500ms"),
                broker.map(setting ->
                        setting.startsWith("--") ? setting : "--spring.cloud.stream.kafka.binder.brokers=" + setting));
        var given = Stream.of(differently).map(GuardedOrders::name).toList();
        var all = Stream.concat(settings.filter(setting -> !given.contains(name(setting))), Stream.of(differently));
        return new SpringApplicationBuilder(RunningOrders.Handlers.class)
                .web(WebApplicationType.NONE)
                .run(all.toArray(String[]::new));
    }

    private static String name(String setting) {
        return setting.substring(0, setting.indexOf('='));
    }

    @Override
    public void close() {
        broker.close();
        store.close();
    }
}
