package org.clientele.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.clientele.eventdelivery.colleagues.KnownColleagues;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole lead service on a broker and a store, started once for all tests, and what plays its neighbours. */
public final class LeadServiceFixture {

    /** How many requests it works on at once, and how many may wait: few, so that tests can send more. */
    static final int PLACES = 4;

    static final int WAITING = 8;

    private static final LeadServiceFixture RUNNING = new LeadServiceFixture();

    private final AnnotationConfigServletWebServerApplicationContext service;
    private final MockMvc mvc;
    private final KafkaProducer<String, byte[]> producer;

    /** An answer, read. */
    public record Answer(int status, JsonNode body, MockHttpServletResponse raw) {

        public String text(String field) {
            return body.path(field).asString();
        }

        public String problemField() {
            return body.path("errors").path(0).path("field").asString();
        }

        public Answer expect(int expected) {
            assertThat(status).as(body.toString()).isEqualTo(expected);
            return this;
        }
    }

    private LeadServiceFixture() {
        Topics.createAll(BackingServices.kafka());
        service =
                (AnnotationConfigServletWebServerApplicationContext) new SpringApplicationBuilder(LeadApplication.class)
                        .web(WebApplicationType.SERVLET)
                        .properties("spring.config.name=lead-service")
                        .run(
                                "--server.port=0",
                                "--management.server.port=",
                                "--clientele.conversion.ask-again=2s",
                                "--clientele.http.admission.calls=" + PLACES,
                                "--clientele.http.admission.waiting=" + WAITING,
                                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + TestTokens.issuer(),
                                "--clientele.access.reads.manager=team",
                                "--spring.mongodb.uri=" + BackingServices.mongoUri(),
                                "--spring.mongodb.database=lead-" + UUID.randomUUID(),
                                "--spring.cloud.stream.kafka.binder.brokers=" + BackingServices.kafka());
        mvc = MockMvcBuilders.webAppContextSetup(service)
                .addFilters(service.getBean("bufferedBody", FilterRegistrationBean.class)
                        .getFilter())
                .apply(springSecurity())
                .build();
        lead("mia", "north", "anna-berg", "ben-costa", "ben-holm");
        lead("noah", "west", "wes-lind");
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", BackingServices.kafka()),
                new StringSerializer(),
                new ByteArraySerializer());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            producer.close();
            service.close();
        }));
    }

    /** Somebody leads a team of these people; their profiles, which would bring them leads, are not heard of. */
    private void lead(String manager, String team, String... members) {
        var colleagues = service.getBean(KnownColleagues.class);
        colleagues.team(team, manager, 1).write();
        for (var member : members) {
            colleagues.member(member, team, 1).write();
        }
    }

    public static LeadServiceFixture running() {
        return RUNNING;
    }

    public int port() {
        return service.getWebServer().getPort();
    }

    public <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return service.getBean(name, type);
    }

    /** A caller with one role; its id is the token's subject. */
    public final class As {

        private final String id;
        private final String role;

        private As(String id, String role) {
            this.id = id;
            this.role = role;
        }

        public Answer get(String path) {
            return perform(MockMvcRequestBuilders.get("/api/v1" + path));
        }

        public Answer get(String path, String header, String value) {
            return perform(MockMvcRequestBuilders.get("/api/v1" + path).header(header, value));
        }

        public Answer post(String path, String body) {
            return perform(posting(path, body));
        }

        public Answer post(String path, String body, String header, String value) {
            return perform(posting(path, body).header(header, value));
        }

        /** Sends a file; the key makes two attempts the same upload. */
        public Answer upload(String path, String type, byte[] body, String key) {
            return perform(MockMvcRequestBuilders.post("/api/v1" + path)
                    .contentType(MediaType.parseMediaType(type))
                    .header("Idempotency-Key", key)
                    .content(body));
        }

        public Answer delete(String path, String header, String value) {
            return perform(MockMvcRequestBuilders.delete("/api/v1" + path).header(header, value));
        }

        /** With headers: a name and a value each. */
        public Answer patch(String path, String body, String... headers) {
            var request = MockMvcRequestBuilders.patch("/api/v1" + path)
                    .contentType("application/merge-patch+json")
                    .content(body);
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return perform(request);
        }

        public Answer put(String path, String body) {
            return perform(putting(path, body));
        }

        public Answer put(String path, String body, String header, String value) {
            return perform(putting(path, body).header(header, value));
        }

        private static MockHttpServletRequestBuilder putting(String path, String body) {
            return MockMvcRequestBuilders.put("/api/v1" + path)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body);
        }

        private static MockHttpServletRequestBuilder posting(String path, String body) {
            return MockMvcRequestBuilders.post("/api/v1" + path)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body);
        }

        private Answer perform(MockHttpServletRequestBuilder request) {
            try {
                var token = jwt().jwt(jwt -> jwt.subject(id)).authorities(TestTokens.authorities(role));
                var raw = mvc.perform(request.with(token)).andReturn().getResponse();
                return new Answer(raw.getStatus(), json(raw), raw);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static JsonNode json(MockHttpServletResponse raw) throws UnsupportedEncodingException {
        var text = raw.getContentAsString(StandardCharsets.UTF_8);
        var isJson = raw.getContentType() != null && raw.getContentType().contains("json");
        return JsonMapper.shared().readTree(isJson ? text : "null");
    }

    public As as(String id, String role) {
        return new As(id, role);
    }

    public As integration() {
        return as("erp", "integration");
    }

    /** Publishes an event as somebody else's client would. */
    public void publish(String topic, String key, Map<String, String> headers, byte[] value) {
        var published = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> published.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(published).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public void publish(String topic, String key, String type, String source, String id, String json) {
        publish(
                topic,
                key,
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id,
                        "ce_source", source,
                        "ce_type", type,
                        "ce_subject", key,
                        "ce_sequence", "1",
                        "content-type", "application/json"),
                json.getBytes(StandardCharsets.UTF_8));
    }

    /** The submissions that facts of this type tell of a lead, once for each version of it, when there are so many. */
    public List<String> awaitSubmissionsTold(String leadId, String type, int count) {
        var told = new ArrayList<String>();
        Awaitility.await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
            told.clear();
            told.addAll(submissionsTold(leadId, type));
            assertThat(told).hasSizeGreaterThanOrEqualTo(count);
        });
        return told;
    }

    private static Collection<String> submissionsTold(String leadId, String type) {
        return LogHistory.read(BackingServices.kafka(), "lead-events")
                .of(type)
                .filter(entry -> entry.subject().equals(leadId))
                .collect(
                        Collectors.toMap(LogEntry::sequence, LeadServiceFixture::submissionId, (first, again) -> first))
                .values();
    }

    private static String submissionId(LogEntry entry) {
        return JsonMapper.shared()
                .readTree(Objects.requireNonNull(entry.json()))
                .path("submissionId")
                .asString();
    }

    /** A lead of its own for a test. */
    public String newLead(String owner) {
        var answer = integration().post("/submissions", """
                {"source": "test", "externalId": "%s", "company": {"name": "Acme"}, "owner": "%s"}""".formatted(UUID.randomUUID(), owner));
        return answer.expect(201).text("leadId");
    }

    /** A lead that has the answers it needs to be converted. */
    public String qualifiedLead(String owner) {
        var leadId = newLead(owner);
        integration().post("/leads/" + leadId + "/qualification", """
                {"need": "a portal", "budget": "released", "authority": "buyer", "timing": "now"}""").expect(200);
        return leadId;
    }
}
