package org.clientele.local.client;

import java.net.URI;
import java.util.Map;

/** Where a platform answers; the defaults are those of the local run, each can be replaced by the environment. */
public record Endpoints(URI identity, URI lead, URI portfolio, URI analytics, URI notification, String kafka) {

    /** Reads {@code CLIENTELE_ISSUER}, {@code CLIENTELE_LEAD}, …, {@code CLIENTELE_KAFKA}. */
    public static Endpoints from(Map<String, String> environment) {
        return new Endpoints(
                URI.create(environment.getOrDefault("CLIENTELE_ISSUER", "http://localhost:8080")),
                URI.create(environment.getOrDefault("CLIENTELE_LEAD", "http://localhost:8081")),
                URI.create(environment.getOrDefault("CLIENTELE_PORTFOLIO", "http://localhost:8082")),
                URI.create(environment.getOrDefault("CLIENTELE_ANALYTICS", "http://localhost:8083")),
                URI.create(environment.getOrDefault("CLIENTELE_NOTIFICATION", "http://localhost:8084")),
                environment.getOrDefault("CLIENTELE_KAFKA", "127.0.0.1:9092"));
    }
}
