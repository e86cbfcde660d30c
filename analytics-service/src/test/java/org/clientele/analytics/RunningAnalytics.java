package org.clientele.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.clientele.analytics.facts.RecordedFacts;
import org.clientele.localbacking.Topics;
import org.clientele.testkit.BackingServices;
import org.clientele.testkit.TestTokens;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a real broker and store, started once for all tests, which use ids of their own. */
final class RunningAnalytics implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final String FACTS = "factsReader-in-0";

    private final AnnotationConfigServletWebServerApplicationContext context;
    private final KafkaProducer<String, byte[]> producer;
    private final MockMvc mvc;
    private final Map<String, Instant> times = new ConcurrentHashMap<>();

    private static final class Only {

        private static final RunningAnalytics SERVICE = new RunningAnalytics(
                recorded -> recorded, List.of("--clientele.classes.every=PT1S", "--clientele.classes.settling=PT0.5S"));
    }

    static RunningAnalytics service() {
        return Only.SERVICE;
    }

    /**
     * Another one that reads the log by itself, with some settings of its own; to be closed. It announces nothing: what
     * it finds of the same clients would be told twice.
     */
    static RunningAnalytics apart(String... settings) {
        return apart(recorded -> recorded, settings);
    }

    /** The same where its facts are got at in another way. */
    static RunningAnalytics apart(UnaryOperator<RecordedFacts> way, String... settings) {
        var all = new ArrayList<>(List.of(settings));
        all.add("--clientele.classes.settling=P3650D");
        all.add("--spring.cloud.stream.bindings." + FACTS + ".group=" + UUID.randomUUID());
        return new RunningAnalytics(way, all);
    }

    private RunningAnalytics(UnaryOperator<RecordedFacts> way, List<String> settings) {
        var all = new ArrayList<>(settings);
        all.addAll(List.of(
                "--server.port=0",
                "--management.server.port=",
                "--clientele.access.reads.salesperson=own",
                "--spring.mongodb.uri=" + BackingServices.mongoUri(),
                "--spring.mongodb.database=analytics-" + UUID.randomUUID(),
                "--spring.cloud.stream.kafka.binder.brokers=" + BackingServices.kafka()));
        Topics.createAll(BackingServices.kafka());
        context = (AnnotationConfigServletWebServerApplicationContext)
                new SpringApplicationBuilder(AnalyticsApplication.class)
                        .web(WebApplicationType.SERVLET)
                        .properties("spring.config.name=analytics-service")
                        .initializers(starting -> starting.getBeanFactory().addBeanPostProcessor(new Replacing(way)))
                        .run(all.toArray(String[]::new));
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", BackingServices.kafka()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Replaces the facts that are recorded by another way to them. */
    private record Replacing(UnaryOperator<RecordedFacts> way) implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof RecordedFacts recorded ? way.apply(recorded) : bean;
        }
    }

    int port() {
        return context.getWebServer().getPort();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Lets events of clients pile up while something is done. */
    void withoutReadingClientEvents(Runnable action) {
        var bindings = context.getBean(BindingsLifecycleController.class);
        bindings.stop(FACTS);
        try {
            action.run();
        } finally {
            bindings.start(FACTS);
        }
    }

    /** Asks as a manager. */
    JsonNode get(String path) {
        return get(path, "manager", 200);
    }

    JsonNode get(String path, String role, int status) {
        return get(path, "somebody", role, status);
    }

    JsonNode get(String path, String caller, String role, int status) {
        return perform(MockMvcRequestBuilders.get("/api/v1/figures" + path), caller, role, status);
    }

    /** Asks for something that is no figure. */
    JsonNode api(String path, String role, int status) {
        return perform(MockMvcRequestBuilders.get("/api/v1" + path), "somebody", role, status);
    }

    JsonNode put(String path, String role, int status, String body) {
        var request = MockMvcRequestBuilders.put("/api/v1" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return perform(request, "somebody", role, status);
    }

    JsonNode post(String path, String role, int status, String body) {
        var request = MockMvcRequestBuilders.post("/api/v1" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return perform(request, "somebody", role, status);
    }

    /** Puts it in place of the version that there is. */
    JsonNode replace(String path, String role, int status, String body) {
        var request = MockMvcRequestBuilders.put("/api/v1" + path)
                .header(HttpHeaders.IF_MATCH, "*")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return perform(request, "somebody", role, status);
    }

    JsonNode delete(String path, String role, int status) {
        var request = MockMvcRequestBuilders.delete("/api/v1" + path).header(HttpHeaders.IF_MATCH, "*");
        return perform(request, "somebody", role, status);
    }

    /** Asks an operator's deed. */
    JsonNode post(String path, String key, int status) {
        var request = MockMvcRequestBuilders.post("/api/v1" + path).header("Idempotency-Key", key);
        return perform(request, "olga", "operator", status);
    }

    private JsonNode perform(MockHttpServletRequestBuilder request, String caller, String role, int status) {
        try {
            var answer = asCaller(request, caller, role);
            assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
            return JsonMapper.shared().readTree(answer.getContentAsString(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an API answers whoever brings a token. */
    MockHttpServletResponse asCaller(MockHttpServletRequestBuilder request, String caller, String role)
            throws Exception {
        return answer(
                request.with(jwt().jwt(claims -> claims.subject(caller)).authorities(TestTokens.authorities(role))));
    }

    /** What a page answers whoever is signed in. */
    MockHttpServletResponse asPerson(MockHttpServletRequestBuilder request, String id, String role) throws Exception {
        return answer(request.with(person(id, role)));
    }

    static RequestPostProcessor person(String id, String role) {
        return oidcLogin()
                .idToken(token -> token.subject(id).claim("name", "Somebody"))
                .authorities(TestTokens.authorities(role));
    }

    /** In the characters that it says it is in, UTF-8 if it does not say. */
    MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        var response = mvc.perform(request).andReturn().getResponse();
        response.setDefaultCharacterEncoding("UTF-8");
        return response;
    }

    MockMvc mvc() {
        return mvc;
    }

    int statusWithoutToken(String path) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get("/api/v1/figures" + path))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    JsonNode await(String path, Predicate<JsonNode> wanted) {
        return Awaitility.await(path)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> get(path), wanted);
    }

    JsonNode awaitRevenue(String path, long revenue) {
        return await(path, figures -> figures.path("revenue").path("amount").asLong(-1) == revenue);
    }

    void onboarded(String clientId, String owner) {
        onboarded(clientId, owner, 1);
    }

    void onboarded(String clientId, String owner, long sequence) {
        publish("client-events", clientId, clientId, "client.onboarded.v1", sequence, """
                {"clientId": "%s", "leadId": "l", "conversionId": "c", "salespersonId": "%s",
                 "at": "2026-01-01T00:00:00Z"}""".formatted(clientId, owner));
    }

    void undone(String clientId, long sequence) {
        publish("client-events", clientId, clientId, "client.onboarding-undone.v1", sequence, """
                {"clientId": "%s", "leadId": "l", "conversionId": "c", "state": "WITHDRAWN"}""".formatted(clientId));
    }

    void left(String clientId, String reason, String leftOn, long sequence) {
        publish("client-events", clientId, clientId, "client.left.v1", sequence, """
                {"clientId": "%s", "state": "FORMER", "reason": "%s", "leftOn": "%s"}""".formatted(
                        clientId, reason, leftOn));
    }

    void returned(String clientId, String returnedOn, long sequence) {
        publish("client-events", clientId, clientId, "client.returned.v1", sequence, """
                {"clientId": "%s", "state": "CLIENT", "returnedOn": "%s"}""".formatted(
                        clientId, returnedOn));
    }

    void withdrawn(String projectId, String clientId, long sequence) {
        publish("client-events", clientId, projectId, "client.project-withdrawn.v1", sequence, """
                {"projectId": "%s", "clientId": "%s", "signedOn": "2026-03-20",
                 "value": {"amount": 1, "currency": "EUR"}}""".formatted(
                        projectId, clientId));
    }

    /** Returns its place in the log. */
    String signed(String projectId, String clientId, String owner, long amount, String day) {
        return signed(projectId, clientId, owner, amount, day, 1);
    }

    String signed(String projectId, String clientId, String owner, long amount, String day, long sequence) {
        var json = signedJson(projectId, clientId, owner, amount, day);
        return publish("client-events", clientId, projectId, "client.project-signed.v1", sequence, json);
    }

    String signedJson(String projectId, String clientId, String owner, long amount, String day) {
        return """
                {"projectId": "%s", "clientId": "%s", "salespersonId": "%s", "signedOn": "%s",
                 "value": {"amount": %d, "currency": "EUR"}, "contractType": "purchase"}""".formatted(projectId, clientId, owner, day, amount);
    }

    /**
     * Publishes an event as its service would and returns its place in the log when the broker has it. The same change
     * published again has the id and the time that it had.
     */
    String publish(String topic, String key, String subject, String type, long sequence, String json) {
        var change = "%s/%s/%d".formatted(type, subject, sequence);
        var event = new ProducerRecord<>(topic, key, json.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "specversion",
                        "1.0",
                        "id",
                        UUID.nameUUIDFromBytes(change.getBytes(StandardCharsets.UTF_8))
                                .toString(),
                        "source",
                        "/portfolio-service",
                        "type",
                        type,
                        "subject",
                        subject,
                        "time",
                        times.computeIfAbsent(change, unpublished -> Instant.now())
                                .toString(),
                        "sequence",
                        String.valueOf(sequence))
                .forEach((name, value) -> event.headers().add("ce_" + name, value.getBytes(StandardCharsets.UTF_8)));
        return send(event);
    }

    /** Publishes that what the key names is erased. */
    void erase(String topic, String key) {
        var unused = send(new ProducerRecord<>(topic, key, null));
    }

    private String send(ProducerRecord<String, byte[]> event) {
        try {
            var written = producer.send(event).get();
            return "%s-%d-%d".formatted(written.topic(), written.partition(), written.offset());
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        producer.close();
        context.close();
    }
}
