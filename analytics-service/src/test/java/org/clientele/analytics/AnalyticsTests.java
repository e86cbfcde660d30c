package org.clientele.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.clientele.analytics.facts.Client;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.Project;
import org.clientele.testkit.BackingServices;
import org.clientele.testkit.LogHistory;
import org.clientele.testkit.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From events on the broker to figures over HTTP, and back as changes of class. */
@Tag("embedded")
class AnalyticsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static AnnotationConfigServletWebServerApplicationContext service;
    private static KafkaProducer<String, byte[]> producer;
    private static MockMvc mvc;

    @BeforeAll
    static void start() {
        Topics.createAll(BackingServices.kafka());
        service = (AnnotationConfigServletWebServerApplicationContext)
                new SpringApplicationBuilder(AnalyticsApplication.class)
                        .web(WebApplicationType.SERVLET)
                        .properties("spring.config.name=analytics-service")
                        .run(
                                "--server.port=0",
                                "--spring.mongodb.uri=" + BackingServices.mongoUri(),
                                "--spring.mongodb.database=analytics-" + UUID.randomUUID(),
                                "--spring.cloud.stream.kafka.binder.brokers=" + BackingServices.kafka());
        mvc = MockMvcBuilders.webAppContextSetup(service)
                .apply(springSecurity())
                .build();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", BackingServices.kafka()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @AfterAll
    static void stop() {
        producer.close();
        service.close();
    }

    @Test
    void cutsClientsIntoClassesByRevenue() {
        var owner = "owner-" + UUID.randomUUID();
        for (int i = 1; i <= 5; i++) {
            onboarded(owner + "-c" + i, owner);
        }
        signed(owner + "-p1", owner + "-c1", owner, 800, "2026-01-10");
        signed(owner + "-p2", owner + "-c2", owner, 100, "2026-01-11");
        signed(owner + "-p3", owner + "-c3", owner, 60, "2026-02-11");
        signed(owner + "-p4", owner + "-c4", owner, 40, "2026-02-12");
        signed(owner + "-p4", owner + "-c4", owner, 40, "2026-02-12");
        var figures = awaitFigures("/classes?owner=" + owner, 1_000);
        assertThat(figures.path("clients").asInt()).isEqualTo(5);
        assertThat(classes(figures)).containsExactly("A 1 800", "B 2 160", "C 2 40");
        assertThat(figures.path("classes").path(0).path("revenueShare").asDouble())
                .isEqualTo(0.8);
        assertThat(classes(get("/classes?by=client-share&owner=" + owner)))
                .containsExactly("A 1 800", "B 2 160", "C 2 40");
        assertThat(get("/classes?from=2026-02-01&to=2026-02-11&owner=" + owner)
                        .path("revenue")
                        .path("amount")
                        .asLong())
                .isEqualTo(60);
        assertThat(get("/classes?currency=USD&owner=" + owner)
                        .path("revenue")
                        .path("amount")
                        .asLong())
                .isZero();
    }

    @Test
    void pagesTheClientsOfAClassWithTheirNames() {
        var owner = "owner-" + UUID.randomUUID();
        onboarded(owner + "-a", owner);
        onboarded(owner + "-b", owner);
        signed(owner + "-p1", owner + "-a", owner, 10, "2026-01-10");
        signed(owner + "-p2", owner + "-b", owner, 10, "2026-01-10");
        publish(
                "client-profiles",
                owner + "-a",
                "client.profile.v1",
                1,
                "{\"clientId\": \"" + owner + "-a\", \"company\": {\"name\": \"Sommer Optik\"}}");
        awaitFigures("/classes?owner=" + owner, 20);
        await().atMost(PATIENCE)
                .until(() -> get("/classes/A/clients?limit=1&owner=" + owner)
                        .toString()
                        .contains("Sommer Optik"));
        var first = get("/classes/A/clients?limit=1&owner=" + owner);
        var second = get("/classes/A/clients?limit=1&owner=" + owner + "&cursor="
                + first.path("next").asString());
        assertThat(second.path("items").path(0).path("clientId").asString()).isEqualTo(owner + "-b");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void saysHowOldAFigureIs() {
        var begun = Instant.now();
        await().atMost(PATIENCE).untilAsserted(() -> {
            var freshness = get("/classes").path("freshness");
            assertThat(freshness.path("lagMillis").asLong()).isZero();
            assertThat(Instant.parse(freshness.path("asOf").asString())).isAfter(begun);
        });
    }

    @Test
    void publishesEachChangeOfClassOnce() {
        var owner = "owner-" + UUID.randomUUID();
        onboarded(owner + "-x", owner);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(classesPublished(owner + "-x")).containsExactly("C"));
        signed(owner + "-px", owner + "-x", owner, 9_000_000_000L, "2026-01-10");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(classesPublished(owner + "-x")).containsExactly("C", "A"));
        assertThat(LogHistory.read(BackingServices.kafka(), "segment-events").breaches())
                .isEmpty();
        signed(owner + "-px", owner + "-x", owner, 1, "2026-01-10", 2);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(classesPublished(owner + "-x")).hasSize(3));
    }

    @Test
    void isTheFoldOfTheLogWhateverItsOrder() {
        var owner = "fold-" + UUID.randomUUID();
        var expected = new Facts();
        var sends = new ArrayList<Runnable>();
        for (int i = 0; i < 60; i++) {
            var number = i;
            var client = owner + "-c" + i % 12;
            var project = owner + "-p" + i % 30;
            expected.keep(new Client(client, owner, null), 1);
            expected.keep(
                    new Project(project, client, owner, null, 100L + i, "EUR", LocalDate.of(2026, 1, 10)), i + 1L);
            sends.add(() -> onboarded(client, owner));
            sends.add(() -> signed(project, client, owner, 100L + number, "2026-01-10", number + 1L));
        }
        sends.addAll(List.copyOf(sends));
        Collections.shuffle(sends, new Random(7));
        sends.forEach(Runnable::run);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(ofOwner(owner)).containsExactlyInAnyOrderElementsOf(expected.projects()));
    }

    private static List<Project> ofOwner(String owner) {
        return service.getBean(CurrentFacts.class)
                .read(facts -> facts.projects().stream()
                        .filter(project -> owner.equals(project.salespersonId()))
                        .toList())
                .figure();
    }

    @ParameterizedTest
    @CsvSource({
        "/classes?currency=XYZ, currency",
        "/classes?by=size, by",
        "/classes?from=2026-02-30, from",
        "/classes?from=2026-02-02&to=2026-02-01, from",
        "/classes/A/clients?cursor=nonsense, cursor",
        "/classes/A/clients?limit=0, limit",
        "/classes/D/clients, class"
    })
    void namesTheFieldOfABadQuestion(String path, String field) {
        var problem = get(path, "manager", 400);
        assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo(field);
    }

    @Test
    void isNotForOperators() {
        get("/classes", "operator", 403);
    }

    private static List<String> classesPublished(String clientId) {
        return LogHistory.read(BackingServices.kafka(), "segment-events").entries().stream()
                .filter(entry -> entry.subject().equals(clientId))
                .map(entry -> JsonMapper.shared()
                        .readTree(String.valueOf(entry.json()))
                        .path("class")
                        .asString())
                .toList();
    }

    private static List<String> classes(JsonNode figures) {
        var classes = new ArrayList<String>();
        figures.path("classes")
                .forEach(one -> classes.add("%s %d %d"
                        .formatted(
                                one.path("class").asString(),
                                one.path("clients").asInt(),
                                one.path("revenue").path("amount").asLong())));
        return classes;
    }

    private static JsonNode awaitFigures(String path, long revenue) {
        return await().atMost(PATIENCE)
                .until(
                        () -> get(path),
                        figures -> figures.path("revenue").path("amount").asLong() == revenue);
    }

    private static JsonNode get(String path) {
        return get(path, "manager", 200);
    }

    private static JsonNode get(String path, String role, int status) {
        try {
            var token = jwt().authorities(new SimpleGrantedAuthority(role));
            var answer = mvc.perform(
                            MockMvcRequestBuilders.get("/api/v1/figures" + path).with(token))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
            return JsonMapper.shared().readTree(answer.getContentAsString(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void onboarded(String clientId, String owner) {
        publish(
                "client-events",
                clientId,
                "client.onboarded.v1",
                1,
                "{\"clientId\": \"%s\", \"leadId\": \"l\", \"conversionId\": \"c\", \"salespersonId\": \"%s\"}"
                        .formatted(clientId, owner));
    }

    private static void signed(String projectId, String clientId, String owner, long amount, String day) {
        signed(projectId, clientId, owner, amount, day, 1);
    }

    private static void signed(
            String projectId, String clientId, String owner, long amount, String day, long sequence) {
        publish("client-events", clientId, projectId, "client.project-signed.v1", sequence, """
                {"projectId": "%s", "clientId": "%s", "salespersonId": "%s", "signedOn": "%s",
                 "value": {"amount": %d, "currency": "EUR"}, "contractType": "purchase"}""".formatted(
                        projectId, clientId, owner, day, amount));
    }

    private static void publish(String topic, String key, String type, long sequence, String json) {
        publish(topic, key, key, type, sequence, json);
    }

    private static void publish(String topic, String key, String subject, String type, long sequence, String json) {
        var event = new ProducerRecord<>(topic, key, json.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/portfolio-service",
                        "ce_type",
                        type,
                        "ce_subject",
                        subject,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_sequence",
                        String.valueOf(sequence))
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        var sent = producer.send(event);
        producer.flush();
        assertThat(sent).isDone();
    }
}
