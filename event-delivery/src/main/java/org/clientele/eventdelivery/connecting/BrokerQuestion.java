package org.clientele.eventdelivery.connecting;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Asks a broker for as little as there is, for so long. */
public final class BrokerQuestion {

    private final Map<String, Object> properties;

    /**
     * Of a broker that is reached by this connection.
     *
     * @param connection as an administrator's client has it
     */
    public BrokerQuestion(Map<String, Object> connection, Duration patience) {
        properties = new HashMap<>(connection);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
    }

    /**
     * Returns when there is an answer.
     *
     * @throws ExecutionException if it does not answer, or refuses who asks
     */
    public void ask() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(properties)) {
            var unused = admin.describeCluster().clusterId().get();
        }
    }
}
