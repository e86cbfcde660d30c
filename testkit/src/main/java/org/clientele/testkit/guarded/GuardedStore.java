package org.clientele.testkit.guarded;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clientele.localbacking.store.StoredBackend;

/**
 * A store in this JVM, in memory, that talks TLS only and lets its users do what they have a right to, and nobody else.
 */
public final class GuardedStore implements AutoCloseable {

    private final MongoServer server;

    private GuardedStore(MongoServer server) {
        this.server = server;
    }

    public static GuardedStore start(TestAuthority authority, StoreUser... users) {
        var server = new MongoServer(new StoreGate(StoredBackend.inMemory(), List.of(users)));
        var certificate = authority.issue("store");
        server.enableSsl(certificate.privateKey(), null, certificate.chain());
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return new GuardedStore(server);
    }

    /** Its address for whoever is called so and has this password. */
    public String uri(String user, String password) {
        return "mongodb://%s:%s@%s/?tls=true".formatted(encoded(user), encoded(password), address());
    }

    /** Host and port. */
    public String address() {
        return "127.0.0.1:" + server.getLocalAddress().getPort();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
