package org.clientele.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import tools.jackson.databind.json.JsonMapper;

/** An OpenID issuer as far as resource servers ask one: its configuration and its public key. */
record TokenIssuer(String address, RSAKey key) {

    private static final String KEYS = "/jwks";
    private static final String KEY_ID = "test";

    static TokenIssuer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer =
                    new TokenIssuer("http://localhost:" + server.getAddress().getPort(), newKey());
            server.createContext(
                    "/.well-known/openid-configuration", exchange -> answer(exchange, issuer.configuration()));
            server.createContext(KEYS, exchange -> answer(exchange, new JWKSet(issuer.key).toString()));
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TokenIssuer withAnotherKey() {
        return new TokenIssuer(address, newKey());
    }

    String sign(TokenClaims claims) {
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
                .encode(JwtEncoderParameters.from(claims.issuedBy(address)))
                .getTokenValue();
    }

    private String configuration() {
        return JsonMapper.shared().writeValueAsString(Map.of("issuer", address, "jwks_uri", address + KEYS));
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(KEY_ID).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot make a key", e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (var stream = exchange.getResponseBody()) {
            stream.write(body);
        }
    }
}
