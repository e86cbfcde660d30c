package org.clientele.servicedefaults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import org.clientele.testkit.TestTokens;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The sample service as it runs: with its own port, real tokens and nothing that a test framework switches off. */
final class RunningSample implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext service;
    private final String address;

    RunningSample(String... settings) {
        service = new SpringApplicationBuilder(SampleApplication.class)
                .properties("spring.application.name=sample-service")
                .properties("server.port=0")
                .properties("spring.security.oauth2.resourceserver.jwt.issuer-uri=" + TestTokens.issuer())
                .run(settings);
        address = "http://127.0.0.1:" + port();
    }

    int port() {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    <T> Collection<T> beans(Class<T> type) {
        return service.getBeansOfType(type).values();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
    }

    /** Asks at the port that operators use. */
    HttpResponse<String> getManaged(String path) throws IOException, InterruptedException {
        var port = service.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
        var address = URI.create("http://127.0.0.1:" + port + path);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    /** Asks as the manager who is called so by its token. */
    HttpResponse<String> get(String path, String subject) throws IOException, InterruptedException {
        return getWith(TestTokens.token(subject, "manager"), path);
    }

    HttpResponse<String> getWith(String token, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** Asks as a manager whose request belongs to a trace. */
    CompletableFuture<HttpResponse<String>> ask(String path, String traceparent) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + TestTokens.token("mia", "manager"))
                .header("traceparent", traceparent)
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    /** Begins to stop it and returns at once; what it waits for is the test's matter. */
    CompletableFuture<Void> stop() {
        return CompletableFuture.runAsync(service::close);
    }

    @Override
    public void close() {
        service.close();
        client.close();
    }
}
