package org.clientele.testkit.guarded;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.clientele.localbacking.KafkaBroker;
import org.clientele.localbacking.Ports;

/**
 * A broker that talks TLS only, lets in whoever has a password ({@link #forPasswords}) or a certificate of its
 * authority ({@link #forCertificates}), and allows them nothing but what it is told. Who has a certificate is called by
 * its name.
 */
public final class GuardedBroker implements AutoCloseable {

    private static final String ADMIN = "admin";
    private static final String ADMINS_PASSWORD = "password-of-the-broker-itself";
    private static final String SCRAM = "SCRAM-SHA-512";
    private static final ScramCredentialInfo STORED = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);

    private final KafkaBroker broker;
    private final TestAuthority authority;
    private final int certificatesPort;

    private GuardedBroker(KafkaBroker broker, TestAuthority authority, int certificatesPort) {
        this.broker = broker;
        this.authority = authority;
        this.certificatesPort = certificatesPort;
    }

    /**
     * Starts one in the folder.
     *
     * @param passwords by user
     */
    public static GuardedBroker start(Path folder, TestAuthority authority, Map<String, String> passwords) {
        var port = Ports.free();
        var certificatesPort = Ports.free();
        var controllerPort = Ports.free();
        var guard = new HashMap<String, String>();
        guard.putAll(listeners(port, certificatesPort, controllerPort));
        guard.putAll(tls(authority));
        guard.putAll(rights());
        var broker = KafkaBroker.start(folder, port, new KafkaBroker.Guard(guard, Map.of(ADMIN, ADMINS_PASSWORD)));
        var guarded = new GuardedBroker(broker, authority, certificatesPort);
        guarded.give(passwords);
        return guarded;
    }

    private static Map<String, String> listeners(int port, int certificatesPort, int controllerPort) {
        var outside = "SASL_SSL://127.0.0.1:%d,SSL://127.0.0.1:%d".formatted(port, certificatesPort);
        return Map.of(
                "listeners",
                outside + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                outside,
                "controller.quorum.voters",
                "1@127.0.0.1:" + controllerPort,
                "listener.security.protocol.map",
                "CONTROLLER:PLAINTEXT,SASL_SSL:SASL_SSL,SSL:SSL",
                "inter.broker.listener.name",
                "SASL_SSL",
                "sasl.enabled.mechanisms",
                SCRAM,
                "sasl.mechanism.inter.broker.protocol",
                SCRAM,
                "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config",
                login(ADMIN, ADMINS_PASSWORD));
    }

    private static Map<String, String> tls(TestAuthority authority) {
        return Map.of(
                "ssl.keystore.type",
                "PEM",
                "ssl.keystore.location",
                authority.issue("broker").both().toString(),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                authority.certificate().toString(),
                "listener.name.ssl.ssl.client.auth",
                "required",
                "ssl.principal.mapping.rules",
                "RULE:^CN=(.*)$/$1/");
    }

    /** The controller, which nobody else reaches, knows the broker by no name. */
    private static Map<String, String> rights() {
        return Map.of(
                "authorizer.class.name",
                "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users",
                "User:%s;User:ANONYMOUS".formatted(ADMIN));
    }

    private static String login(String user, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(user, password);
    }

    /** Where those are let in who have a password. */
    public String forPasswords() {
        return broker.bootstrapServers();
    }

    /** Where those are let in who have a certificate. */
    public String forCertificates() {
        return "127.0.0.1:" + certificatesPort;
    }

    /** What a client of somebody must be made of who may do everything. */
    public Map<String, Object> administration() {
        return Map.of(
                "bootstrap.servers",
                forPasswords(),
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                SCRAM,
                "sasl.jaas.config",
                login(ADMIN, ADMINS_PASSWORD),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                authority.certificate().toString());
    }

    /** Gives these passwords to those who are called so, also in place of others. */
    public void give(Map<String, String> passwords) {
        administer(admin -> admin.alterUserScramCredentials(passwords.entrySet().stream()
                        .map(given -> new UserScramCredentialUpsertion(given.getKey(), STORED, given.getValue()))
                        .<UserScramCredentialAlteration>map(upsertion -> upsertion)
                        .toList())
                .all());
    }

    /** Returns when it allows this. */
    public void allow(Collection<AclBinding> bindings) {
        administer(admin -> admin.createAcls(bindings).all());
    }

    /** Returns when it allows this no more. */
    public void forbid(Collection<AclBinding> bindings) {
        administer(admin -> admin.deleteAcls(
                        bindings.stream().map(AclBinding::toFilter).toList())
                .all());
    }

    /** Has somebody who may do everything do something. */
    public void administer(Function<Admin, KafkaFuture<?>> deed) {
        try (var admin = Admin.create(administration())) {
            deed.apply(admin).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        broker.close();
    }
}
