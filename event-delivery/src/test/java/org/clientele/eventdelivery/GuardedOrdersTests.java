package org.clientele.eventdelivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.clientele.eventdelivery.reading.ConsumerLag;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.servicedefaults.WrongSettingException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A service whose broker and store demand TLS and a name, and whose broker allows it exactly what its topics need:
 * every client that it has is let in, and whoever is not says why.
 */
@Tag("embedded")
@ExtendWith(OutputCaptureExtension.class)
class GuardedOrdersTests {

    @TempDir
    private static Path folder;

    private static GuardedOrders guarded;

    @BeforeAll
    static void start() {
        guarded = new GuardedOrders(folder);
    }

    @AfterAll
    static void stop() {
        guarded.close();
    }

    @Test
    void carriesAnOrderToWhoHasAPassword(CapturedOutput output) {
        try (var service = guarded.byPassword()) {
            carries(service, "by-password");
        }
        assertThat(output).doesNotContain(GuardedOrders.PASSWORD).doesNotContain(trouble());
    }

    @Test
    void carriesAnOrderToWhoHasACertificate(CapturedOutput output) {
        try (var service = guarded.byCertificate(guarded.authority(), GuardedOrders.SERVICE)) {
            carries(service, "by-certificate");
        }
        assertThat(output).doesNotContain("BEGIN PRIVATE KEY").doesNotContain(trouble());
    }

    /** What may be read for a moment by nobody is not given up. */
    @Test
    void readsOnWhenItsRightsComeBack(CapturedOutput output) {
        var reading = bindings().stream()
                .filter(binding -> binding.pattern().name().equals("order-events"))
                .filter(binding -> binding.entry().operation() == AclOperation.READ)
                .toList();
        try (var service = guarded.byPassword()) {
            carries(service, "before");
            guarded.broker().forbid(reading);
            await().atMost(RunningOrders.PATIENCE).until(() -> output.getOut().contains("TopicAuthorizationException"));
            guarded.broker().allow(reading);
            carries(service, "after");
        } finally {
            guarded.broker().allow(reading);
        }
    }

    /** Whose handshake never ends. */
    @Test
    void startsThoughTheBrokerTakesConnectionsAndSaysNothing(CapturedOutput output) throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var address = "127.0.0.1:" + silent.getLocalPort();
            var starting = CompletableFuture.supplyAsync(
                    () -> guarded.byPassword("--spring.cloud.stream.kafka.binder.brokers=" + address));
            assertThat(starting).succeedsWithin(RunningOrders.START);
            starting.join().close();
            assertThat(output).containsOnlyOnce("The broker at %s does not answer by SASL_SSL".formatted(address));
        }
    }

    @Test
    void doesNotStartWithAnotherPassword(CapturedOutput output) {
        doesNotStart("--clientele.kafka.password=quite-another");
        assertThat(output)
                .contains("The setting clientele.kafka.password or clientele.kafka.username is another than the broker")
                .contains("CLIENTELE_KAFKA_PASSWORD")
                .doesNotContain("quite-another");
    }

    @Test
    void doesNotStartWithABrokerThatItsAuthorityDoesNotVouchFor(CapturedOutput output) {
        doesNotStart("--clientele.kafka.truststore=" + guarded.others().certificate());
        assertThat(output)
                .contains("The setting clientele.kafka.truststore does not vouch for the broker")
                .contains("PKIX path validation failed");
    }

    @Test
    void doesNotStartWithACertificateOfAnotherAuthority(CapturedOutput output) {
        assertThatThrownBy(() -> guarded.byCertificate(guarded.others(), GuardedOrders.SERVICE))
                .isInstanceOf(WrongSettingException.class);
        assertThat(output).contains("or that does not take clientele.kafka.certificate");
    }

    @Test
    void doesNotStartWithAnotherPasswordForItsStore(CapturedOutput output) {
        doesNotStart("--spring.mongodb.uri=" + guarded.store().uri(GuardedOrders.SERVICE, "quite-another"));
        assertThat(output)
                .contains("The store does not know the user or the password of clientele.mongodb.uri.")
                .doesNotContain("quite-another");
    }

    @Test
    void doesNotStartWithoutAUserForItsStore(CapturedOutput output) {
        doesNotStart("--spring.mongodb.uri=mongodb://%s/?tls=true"
                .formatted(guarded.store().address()));
        assertThat(output).contains("The store does not allow the user of clientele.mongodb.uri");
    }

    @Test
    void doesNotStartWithAStoreThatItsAuthorityDoesNotVouchFor(CapturedOutput output) {
        doesNotStart("--clientele.mongodb.ca=" + guarded.others().certificate());
        assertThat(output).contains("The certificate of the store is not vouched for by clientele.mongodb.ca");
    }

    @Test
    void doesNotStartInTheClearWithAStoreThatDemandsTls(CapturedOutput output) {
        var address = guarded.store().uri(GuardedOrders.SERVICE, GuardedOrders.PASSWORD);
        doesNotStart("--clientele.mongodb.ca=", "--spring.mongodb.uri=" + address.replace("?tls=true", ""));
        assertThat(output).contains("if it demands TLS, its address must say tls=true");
    }

    /**
     * What the log says of a client that may not do something, that is not let in, or that does not talk TLS with this
     * broker; clients of other tests may still look for theirs.
     */
    private static String[] trouble() {
        return new String[] {
            "AuthorizationException",
            "AuthenticationException",
            "Bootstrap broker " + guarded.broker().forPasswords(),
            "Bootstrap broker " + guarded.broker().forCertificates()
        };
    }

    private static void doesNotStart(String... differently) {
        assertThatThrownBy(() -> guarded.byPassword(differently)).isInstanceOf(RuntimeException.class);
    }

    private static List<AclBinding> bindings() {
        return GuardedOrders.RIGHTS.stream()
                .flatMap(right -> right.bindings("User:" + GuardedOrders.SERVICE))
                .toList();
    }

    /** Sends, reads, measures, looks at the past and hears others: every client there is. */
    private static void carries(ConfigurableApplicationContext service, String order) {
        service.getBean(RunningOrders.Handlers.class).orders.place(order);
        var seen = service.getBean(MongoDatabase.class).getCollection("seen");
        await().atMost(RunningOrders.PATIENCE)
                .until(() -> seen.find(Filters.eq(order)).first() != null);
        try (var past = service.getBean(EventConsumers.class).past()) {
            assertThat(past.held(List.of("order-events"))).isNotEmpty();
        }
        var lag = service.getBean(ConsumerLag.class);
        await().atMost(RunningOrders.PATIENCE).until(() -> lag.lagMillis("order-events") == 0);
    }
}
