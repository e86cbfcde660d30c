package org.clientele.eventdelivery.connecting;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.clientele.servicedefaults.WrongSettingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.NestedExceptionUtils;

/**
 * Asks the broker once at the start whether it is there and lets this service in. Whom it refuses does not start: in a
 * rolling upgrade the instances that it does know stay. A broker that is away, or takes connections and says nothing,
 * is no refusal and holds the start up for as long as it is waited for.
 */
public final class BrokerGreeting implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerGreeting.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, Object> connection;
    private volatile boolean answered;

    /** @param connection as an administrator's client has it */
    BrokerGreeting(Map<String, Object> connection) {
        this.connection = connection;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            ask();
            answered = true;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof AuthenticationException refused) {
                throw refusal(refused);
            }
            LOG.warn(
                    "The broker at {} does not answer by {}; it is tried again until it does",
                    address(),
                    connection.get(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it answered at the start. */
    public boolean isAnswered() {
        return answered;
    }

    /** Asks it once more; a refusal is no answer. */
    public boolean isAnsweredNow() {
        try {
            ask();
            return true;
        } catch (ExecutionException away) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void ask() throws ExecutionException, InterruptedException {
        var properties = new HashMap<>(connection);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        try (var admin = Admin.create(properties)) {
            var unused = admin.describeCluster().clusterId().get();
        }
    }

    /** What TLS says names certificates at most. */
    private WrongSettingException refusal(AuthenticationException refused) {
        if (refused instanceof SslAuthenticationException) {
            var why = NestedExceptionUtils.getMostSpecificCause(refused).getMessage();
            return new WrongSettingException(
                    BrokerSettings.TRUSTSTORE,
                    "does not vouch for the broker at %s, or that does not take %s: %s"
                            .formatted(address(), BrokerSettings.CERTIFICATE, why));
        }
        return new WrongSettingException(
                BrokerSettings.PASSWORD,
                "or %s is another than the broker at %s has".formatted(BrokerSettings.USERNAME, address()));
    }

    private String address() {
        return connection.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG) instanceof List<?> brokers
                ? String.join(",", brokers.stream().map(String::valueOf).toList())
                : "";
    }
}
