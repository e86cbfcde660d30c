package org.clientele.local.promises;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.clientele.testkit.TestTokens;

/** Grants the role {@code integration} to whoever asks, with tokens of the tests' own issuer. */
final class TokenEndpoint implements AutoCloseable {

    private final HttpServer server;

    TokenEndpoint() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/oauth2/token", TokenEndpoint::grant);
        server.start();
    }

    private static void grant(HttpExchange exchange) throws IOException {
        var grant = "{\"access_token\": \"%s\", \"expires_in\": 3600}"
                .formatted(TestTokens.token("promises", "integration"))
                .getBytes(UTF_8);
        exchange.sendResponseHeaders(200, grant.length);
        try (var body = exchange.getResponseBody()) {
            body.write(grant);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
