package org.clientele.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.clientele.testkit.guarded.TestCertificate;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import tools.jackson.databind.json.JsonMapper;

/** An OpenID issuer as far as resource servers ask one: its configuration and its public key. */
public final class TokenIssuer implements AutoCloseable {

    private static final String KEYS = "/jwks";
    private static final String OPENID = "/.well-known/openid-configuration";
    private static final int OK = 200;
    private static final int AWAY = 503;
    private static final RSAKey GENUINE = newKey();

    private final HttpServer server;
    private final String path;
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile RSAKey key = GENUINE;
    private volatile int status = OK;

    private TokenIssuer(HttpServer server, String path) {
        this.server = server;
        this.path = path;
    }

    public static TokenIssuer start() {
        return start("", OPENID);
    }

    /** One below this path that knows OAuth 2.0 only (RFC 8414). */
    public static TokenIssuer startWithoutOpenId(String path) {
        return start(path, "/.well-known/oauth-authorization-server" + path);
    }

    /** One that is asked by https, and shows this certificate. */
    public static TokenIssuer startWith(TestCertificate certificate) {
        try {
            var server = HttpsServer.create(anyPort(), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(certificate.forServers()));
            return start(server, "", OPENID);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TokenIssuer start(String path, String configuration) {
        try {
            return start(HttpServer.create(anyPort(), 0), path, configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TokenIssuer start(HttpServer server, String path, String configuration) {
        var issuer = new TokenIssuer(server, path);
        server.createContext(configuration, issuer::configuration);
        server.createContext(path + KEYS, issuer::keys);
        server.start();
        return issuer;
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    public String address() {
        var scheme = server instanceof HttpsServer ? "https" : "http";
        return scheme + "://localhost:" + server.getAddress().getPort() + path;
    }

    /** How often somebody asked for the keys. */
    public int fetches() {
        return fetches.get();
    }

    /** Publishes a key under another name only, and signs with that. */
    public void renewKey(String keyId) {
        key = named(GENUINE, keyId);
    }

    /** Answers everybody that it cannot, until it comes back. */
    public void goAway() {
        status = AWAY;
    }

    public void comeBack() {
        status = OK;
    }

    public String sign(TokenClaims claims) {
        return sign(claims, key);
    }

    /** Signs with a key that nobody has published, under such a name. */
    public String forge(TokenClaims claims, String keyId) {
        return sign(claims, named(Foreign.KEY, keyId));
    }

    /** Signs as {@link #forge} does, under the name of the key that is published. */
    public String forge(TokenClaims claims) {
        return forge(claims, key.getKeyID());
    }

    private String sign(TokenClaims claims, RSAKey by) {
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(by)))
                .encode(JwtEncoderParameters.from(claims.header(by.getKeyID()), claims.issuedBy(address())))
                .getTokenValue();
    }

    private void configuration(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                JsonMapper.shared().writeValueAsString(Map.of("issuer", address(), "jwks_uri", address() + KEYS)));
    }

    private void keys(HttpExchange exchange) throws IOException {
        fetches.incrementAndGet();
        answer(exchange, new JWKSet(key).toString());
    }

    private static RSAKey named(RSAKey key, String keyId) {
        return new RSAKey.Builder(key).keyID(keyId).build();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot make a key", e);
        }
    }

    private void answer(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (var stream = exchange.getResponseBody()) {
            stream.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static final class Foreign {

        private static final RSAKey KEY = newKey();
    }
}
