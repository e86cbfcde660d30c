package org.clientele.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.clientele.localbacking.Topics;
import org.clientele.testkit.BackingServices;
import org.clientele.testkit.LogEntry;
import org.clientele.testkit.LogHistory;
import org.clientele.testkit.TestTokens;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a real broker and store, started once for all tests, which use ids of their own. */
public final class RunningPortfolio {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final AnnotationConfigServletWebServerApplicationContext context;
    private final KafkaProducer<String, byte[]> producer;
    private final MockMvc mvc;

    private static final class Only {

        private static final RunningPortfolio SERVICE = new RunningPortfolio();
    }

    public static RunningPortfolio service() {
        return Only.SERVICE;
    }

    private RunningPortfolio() {
        Topics.createAll(BackingServices.kafka());
        context = (AnnotationConfigServletWebServerApplicationContext)
                new SpringApplicationBuilder(PortfolioApplication.class)
                        .web(WebApplicationType.SERVLET)
                        .properties("spring.config.name=portfolio-service")
                        .run(
                                "--server.port=0",
                                "--management.server.port=",
                                "--clientele.access.reads.salesperson=own",
                                "--spring.mongodb.uri=" + BackingServices.mongoUri(),
                                "--spring.mongodb.database=portfolio-" + UUID.randomUUID(),
                                "--spring.cloud.stream.kafka.binder.brokers=" + BackingServices.kafka());
        FilterRegistrationBean<?> bufferedBody = context.getBean("bufferedBody", FilterRegistrationBean.class);
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .addFilters(bufferedBody.getFilter())
                .build();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", BackingServices.kafka()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public int port() {
        return context.getWebServer().getPort();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Publishes an event as another service would and returns when the broker has it. */
    public void publish(String topic, String type, String key, long sequence, String json) {
        var event = new ProducerRecord<>(topic, key, json.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "specversion",
                        "1.0",
                        "id",
                        UUID.randomUUID().toString(),
                        "source",
                        "/elsewhere",
                        "type",
                        type,
                        "subject",
                        key,
                        "time",
                        Instant.now().toString(),
                        "sequence",
                        String.valueOf(sequence))
                .forEach((name, value) -> event.headers().add("ce_" + name, value.getBytes(StandardCharsets.UTF_8)));
        send(event);
    }

    /** Publishes that what the key names is erased. */
    public void erase(String topic, String key) {
        send(new ProducerRecord<>(topic, key, null));
    }

    private void send(ProducerRecord<String, byte[]> event) {
        var sent = producer.send(event);
        producer.flush();
        assertThat(sent).isDone();
    }

    public ResultActions get(String path) throws Exception {
        return call(MockMvcRequestBuilders.get(path), "mia", "manager");
    }

    public ResultActions post(String path, String body, String key, String caller, String role) throws Exception {
        var request = MockMvcRequestBuilders.post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return call(key.isEmpty() ? request : request.header("Idempotency-Key", key), caller, role);
    }

    public ResultActions call(MockHttpServletRequestBuilder request, String caller, String role) throws Exception {
        return mvc.perform(
                request.with(jwt().jwt(token -> token.subject(caller)).authorities(TestTokens.authorities(role))));
    }

    public JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(get(path).andReturn().getResponse().getContentAsByteArray());
    }

    /** Waits for a resource to be there and to be as wanted. */
    public JsonNode await(String path, Predicate<JsonNode> wanted) {
        return Awaitility.await(path)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> json(path), wanted);
    }

    /** Waits until a topic has so many entries of a key, then reads once more for surplus ones. */
    public List<LogEntry> awaitEntries(String topic, String key, int count) {
        Awaitility.await(topic + " " + key)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> entries(topic, key).size() >= count);
        return entries(topic, key);
    }

    /** The types of what is told of a client when there are so many; numbers without a gap. */
    public List<String> awaitTypes(String clientId, int count) {
        var entries = awaitEntries("client-events", clientId, count);
        assertThat(new LogHistory(entries).breaches()).isEmpty();
        return entries.stream().map(LogEntry::type).toList();
    }

    private static List<LogEntry> entries(String topic, String key) {
        var found =
                new ArrayList<>(LogHistory.read(BackingServices.kafka(), topic).entries());
        found.removeIf(entry -> !entry.key().equals(key));
        return found;
    }
}
