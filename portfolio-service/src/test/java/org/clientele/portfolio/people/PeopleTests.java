package org.clientele.portfolio.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.clientele.portfolio.PortfolioApplication;
import org.clientele.testkit.EmbeddedStore;
import org.clientele.testkit.KafkaBroker;
import org.clientele.testkit.Topics;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.json.JsonMapper;

/** From a PUT to the profile that every other service reads, on a real broker. */
@Tag("embedded")
class PeopleTests {

    private static final String ANNA = """
            {"givenName": "Anna", "familyName": "Berg", "email": "anna@sales.example", "teamId": "north", \
            "zone": "Europe/Berlin"}""";

    @TempDir
    static Path folder;

    private static EmbeddedStore store;
    private static KafkaBroker broker;
    private static AnnotationConfigServletWebServerApplicationContext service;
    private static MockMvc mvc;

    @BeforeAll
    static void start() {
        store = EmbeddedStore.inMemory();
        broker = KafkaBroker.start(folder, 0);
        Topics.createAll(broker.bootstrapServers());
        service = (AnnotationConfigServletWebServerApplicationContext)
                new SpringApplicationBuilder(PortfolioApplication.class)
                        .web(WebApplicationType.SERVLET)
                        .properties("spring.config.name=portfolio-service")
                        .run(
                                "--server.port=0",
                                "--spring.mongodb.uri=" + store.uri(),
                                "--spring.cloud.stream.kafka.binder.brokers=" + broker.bootstrapServers());
        mvc = MockMvcBuilders.webAppContextSetup(service)
                .apply(springSecurity())
                .build();
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
        store.close();
    }

    @Test
    void publishesEachChangeOnceWithItsNumber() throws Exception {
        putSalesperson("published", ANNA).andExpect(status().isCreated()).andExpect(header().string("ETag", "\"v1\""));
        putSalesperson("published", ANNA).andExpect(status().isOk()).andExpect(header().string("ETag", "\"v1\""));
        var moved = ANNA.replace("north", "south");
        putSalesperson("published", moved).andExpect(status().is(428));
        put("/api/v1/salespeople/published", moved, "\"v9\"").andExpect(status().is(412));
        put("/api/v1/salespeople/published", moved, "\"v1\"")
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"v2\""));
        var records = awaitRecords("published", 2);
        assertThat(records).extracting(PeopleTests::sequence).containsExactly("1", "2");
        assertThat(records).allSatisfy(record -> {
            var type = new EventType("salespeople", text(record, "ce_type"));
            assertThat(ContractChecks.breaches(type, JsonMapper.shared().readTree(record.value())))
                    .isEmpty();
        });
        assertThat(JsonMapper.shared()
                        .readTree(records.getLast().value())
                        .path("teamId")
                        .asString())
                .isEqualTo("south");
    }

    @Test
    void fillsInTheUsualWorkingHours() throws Exception {
        putSalesperson("usual", ANNA)
                .andExpect(jsonPath("$.workingHours.monday[0].from", is("09:00")))
                .andExpect(jsonPath("$.workingHours.sunday").doesNotExist());
    }

    static Stream<Arguments> badBodies() {
        return Stream.of(
                Arguments.of(ANNA.replace("Europe/Berlin", "Europe/Atlantis"), "zone"),
                Arguments.of(ANNA.replace("anna@sales.example", "anna"), "email"),
                Arguments.of(ANNA.replace("\"Anna\"", "\" \""), "givenName"),
                Arguments.of(ANNA.replace("north", "a team"), "teamId"),
                Arguments.of(with("{\"moonday\": []}"), "workingHours.moonday"),
                Arguments.of(with("{\"monday\": [{\"from\": \"17:00\", \"to\": \"09:00\"}]}"), "workingHours.monday"),
                Arguments.of(with("""
                                {"monday": [{"from": "09:00", "to": "12:00"}, {"from": "11:00", "to": "13:00"}]}"""), "workingHours"));
    }

    private static String with(String workingHours) {
        return ANNA.replace("\"zone\"", "\"workingHours\": " + workingHours + ", \"zone\"");
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void namesTheFieldOfABadSalesperson(String body, String field) throws Exception {
        putSalesperson("bad", body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field", is(field)));
        assertThat(service.getBean(People.class).salesperson("bad")).isEmpty();
    }

    @Test
    void isForManagersAndIntegrationsOnly() throws Exception {
        mvc.perform(MockMvcRequestBuilders.put("/api/v1/teams/north")
                        .with(as("salesperson"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"North\"}"))
                .andExpect(status().isForbidden());
        put("/api/v1/teams/north", "{\"name\": \"North\"}", null).andExpect(status().isCreated());
    }

    private static ResultActions putSalesperson(String id, String body) throws Exception {
        return put("/api/v1/salespeople/" + id, body, null);
    }

    private static ResultActions put(String path, String body, String ifMatch) throws Exception {
        var request = MockMvcRequestBuilders.put(path)
                .with(as("manager"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return mvc.perform(ifMatch == null ? request : request.header("If-Match", ifMatch));
    }

    private static RequestPostProcessor as(String role) {
        return jwt().authorities(new SimpleGrantedAuthority(role));
    }

    /**
     * Reads the topic from its beginning until there are so many records of the key, then once more for a surplus one.
     */
    private static List<ConsumerRecord<String, byte[]>> awaitRecords(String key, int count) {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed");
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor("salespeople").stream()
                    .map(partition -> new TopicPartition("salespeople", partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (found.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> keep(found, key, record));
            }
            consumer.poll(Duration.ofMillis(500)).forEach(record -> keep(found, key, record));
        }
        return found;
    }

    private static void keep(
            List<ConsumerRecord<String, byte[]>> found, String key, ConsumerRecord<String, byte[]> record) {
        if (key.equals(record.key())) {
            found.add(record);
        }
    }

    private static String sequence(ConsumerRecord<String, byte[]> record) {
        return text(record, "ce_sequence");
    }

    private static String text(ConsumerRecord<String, byte[]> record, String header) {
        return new String(
                Objects.requireNonNull(record.headers().lastHeader(header)).value(), StandardCharsets.UTF_8);
    }
}
