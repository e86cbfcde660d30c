package org.clientele.local.guarded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.clientele.analytics.AnalyticsApplication;
import org.clientele.lead.LeadApplication;
import org.clientele.localbacking.Topics;
import org.clientele.notification.NotificationApplication;
import org.clientele.portfolio.PortfolioApplication;
import org.clientele.testkit.TestTokens;
import org.clientele.testkit.contract.BrokerRight;
import org.clientele.testkit.contract.EventCatalogue;
import org.clientele.testkit.guarded.GuardedBroker;
import org.clientele.testkit.guarded.GuardedStore;
import org.clientele.testkit.guarded.StoreUser;
import org.clientele.testkit.guarded.TestAuthority;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The four services, each as a user of its own with exactly the rights at the broker that the catalogue says and at the
 * store those that manifests give it, and each secret of each of them a mark that is found wherever it is written. A
 * store that demands TLS may be given as services are given it.
 */
final class GuardedPlatform implements AutoCloseable {

    static final String MARK = "hush-hush";

    private static final String STORE_URI = "CLIENTELE_MONGODB_URI";
    private static final String STORE_CA = "CLIENTELE_MONGODB_CA";
    static final List<String> SERVICES =
            List.of("lead-service", "portfolio-service", "analytics-service", "notification-service");

    private static final Map<String, Class<?>> APPLICATIONS = Map.of(
            "lead-service", LeadApplication.class,
            "portfolio-service", PortfolioApplication.class,
            "analytics-service", AnalyticsApplication.class,
            "notification-service", NotificationApplication.class);
    private static final List<String> TALKATIVE = List.of(
            "org.clientele",
            "org.springframework.boot",
            "org.springframework.kafka",
            "org.springframework.security",
            "org.mongodb.driver",
            "org.apache.kafka.common.security",
            "org.apache.kafka.clients.admin",
            "org.apache.kafka.clients.consumer.ConsumerConfig",
            "org.apache.kafka.clients.producer.ProducerConfig");

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, Integer> operatorsPorts = new HashMap<>();
    private final String token = TestTokens.token("somebody", "integration");
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Optional<LogLevel>> quiet = new HashMap<>();
    private final LoggingSystem logging = LoggingSystem.get(GuardedPlatform.class.getClassLoader());
    private final TestAuthority authority;
    private final GuardedBroker broker;
    private final UnaryOperator<String> storeUri;
    private final String storeCa;

    GuardedPlatform(Path folder) {
        parts.push(http);
        authority = TestAuthority.in(folder.resolve("authority"));
        var passwords = new HashMap<String, String>();
        SERVICES.forEach(service -> passwords.put(service, secret(service, "broker")));
        broker = GuardedBroker.start(folder.resolve("broker"), authority, passwords);
        parts.push(broker);
        broker.administer(admin -> admin.createTopics(Topics.ofTheCatalogue().stream()
                        .map(topic -> topic.on(1))
                        .toList())
                .all());
        var catalogue = EventCatalogue.read();
        broker.allow(SERVICES.stream()
                .flatMap(service ->
                        BrokerRight.of(catalogue, service).stream().flatMap(right -> right.bindings("User:" + service)))
                .toList());
        var given = System.getenv();
        if (given.containsKey(STORE_CA)) {
            storeUri = service -> given.get(STORE_URI);
            storeCa = given.get(STORE_CA);
        } else {
            var users = SERVICES.stream().map(GuardedPlatform::storeUser).toList();
            var store = GuardedStore.start(authority, users.toArray(StoreUser[]::new));
            parts.push(store);
            storeUri = service -> store.uri(service, secret(service, "store"));
            storeCa = authority.certificate().toString();
        }
        TALKATIVE.forEach(this::remember);
        SERVICES.forEach(this::start);
    }

    private static String secret(String whose, String where) {
        return "%s-%s-%s".formatted(MARK, whose, where);
    }

    /** With the right that manifests give each service. */
    private static StoreUser storeUser(String service) {
        return new StoreUser(service, secret(service, "store"), service.replace("-service", ""));
    }

    private void start(String service) {
        var settings = new ArrayList<>(List.of(
                "--spring.config.name=" + service,
                "--server.port=0",
                "--management.server.port=0",
                "--spring.jmx.enabled=false",
                "--spring.main.banner-mode=off",
                "--clientele.secret=" + secret("all", "ids"),
                "--clientele.events.relay-shards=1",
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + TestTokens.issuer(),
                "--spring.mongodb.uri=" + storeUri.apply(service),
                "--clientele.mongodb.ca=" + storeCa,
                "--spring.cloud.stream.kafka.binder.brokers=" + broker.forPasswords(),
                "--clientele.kafka.security-protocol=SASL_SSL",
                "--clientele.kafka.sasl-mechanism=SCRAM-SHA-512",
                "--clientele.kafka.username=" + service,
                "--clientele.kafka.password=" + secret(service, "broker"),
                "--clientele.kafka.truststore=" + authority.certificate(),
                "--clientele.pages.client-secret=" + secret(service, "pages"),
                "--spring.mail.username=clientele",
                "--spring.mail.password=" + secret(service, "mail"),
                "--clientele.classes.every=PT1S",
                "--clientele.classes.settling=PT0.5S"));
        TALKATIVE.forEach(logger -> settings.add("--logging.level.%s=DEBUG".formatted(logger)));
        ConfigurableApplicationContext running =
                new SpringApplicationBuilder(APPLICATIONS.get(service)).run(settings.toArray(String[]::new));
        parts.push(running);
        ports.put(
                service,
                ((ServletWebServerApplicationContext) running).getWebServer().getPort());
        operatorsPorts.put(
                service, running.getEnvironment().getRequiredProperty("local.management.port", Integer.class));
    }

    /** With which everything is asked. */
    String token() {
        return token;
    }

    /** Asks as a system that may do all business, with or without a body. */
    JsonNode call(String method, String service, String path, String body) {
        var request = HttpRequest.newBuilder(address(ports, service, "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return JsonMapper.shared().readTree(send(request).body());
    }

    /** What operators read there. */
    String figures(String service, String path) {
        return send(HttpRequest.newBuilder(address(operatorsPorts, service, "/actuator" + path)))
                .body();
    }

    private static URI address(Map<String, Integer> ports, String service, String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(ports.get(service), path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** How much they write down unless they are made to talk, as other tests of this JVM go on with. */
    private void remember(String logger) {
        var configured = Optional.ofNullable(logging.getLoggerConfiguration(logger));
        quiet.put(logger, configured.map(LoggerConfiguration::getConfiguredLevel));
    }

    @Override
    public void close() {
        quiet.forEach((logger, level) -> logging.setLogLevel(logger, level.orElse(null)));
        while (!parts.isEmpty()) {
            stop(parts.pop());
        }
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
