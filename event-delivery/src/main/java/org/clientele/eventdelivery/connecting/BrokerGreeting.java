package org.clientele.eventdelivery.connecting;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.clientele.servicedefaults.WrongSettingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.NestedExceptionUtils;

/**
 * Asks the broker once at the start whether it lets this service in. Whom it refuses does not start: in a rolling
 * upgrade the instances that it does know stay. A broker that is away is no refusal.
 */
final class BrokerGreeting implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerGreeting.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, Object> connection;

    BrokerGreeting(Map<String, Object> connection) {
        this.connection = connection;
    }

    @Override
    public void afterPropertiesSet() throws InterruptedException {
        var protocol = connection.getOrDefault(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "");
        if (!protocol.equals(SecurityProtocol.PLAINTEXT.name)) {
            greet();
        }
    }

    private void greet() throws InterruptedException {
        try {
            new BrokerQuestion(connection, PATIENCE).ask();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof AuthenticationException refused) {
                throw refusal(refused);
            }
            LOG.warn(
                    "The broker at {} does not answer by {}; it is tried again until it does",
                    address(),
                    connection.get(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG));
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
