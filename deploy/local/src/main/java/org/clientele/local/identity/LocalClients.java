package org.clientele.local.identity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** A fixed set of clients that may share a secret, which the library's own repository refuses. */
final class LocalClients implements RegisteredClientRepository {

    private final Map<String, RegisteredClient> byClientId = new ConcurrentHashMap<>();
    private final Map<String, RegisteredClient> byId = new ConcurrentHashMap<>();

    LocalClients(Stream<RegisteredClient> clients) {
        clients.forEach(this::save);
    }

    /** The server saves a client again when it has hashed the plain secret that it was given. */
    @Override
    public void save(RegisteredClient client) {
        byClientId.put(client.getClientId(), client);
        byId.put(client.getId(), client);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return byId.get(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return byClientId.get(clientId);
    }
}
