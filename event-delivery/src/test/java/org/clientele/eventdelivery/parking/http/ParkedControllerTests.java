package org.clientele.eventdelivery.parking.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.clientele.eventdelivery.event.Incoming;
import org.clientele.eventdelivery.parking.ParkedRecords;
import org.clientele.testkit.BackingServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@Tag("embedded")
@SpringBootTest(
        classes = ParkedControllerTests.Service.class,
        properties = {
            "spring.application.name=order-service",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/not-up-yet"
        })
class ParkedControllerTests {

    private static final String EMPTY_OBJECT = Base64.getEncoder().encodeToString("{}".getBytes(UTF_8));
    private static final String CORRECTION = """
            {"headers": [{"name": "ce_id", "value": "%s"}], "value": "%s"}""".formatted(EMPTY_OBJECT, EMPTY_OBJECT);

    @EnableAutoConfiguration
    static class Service {}

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry registry) {
        registry.add("spring.mongodb.uri", BackingServices::mongoUri);
        registry.add("spring.mongodb.database", () -> "orders-" + UUID.randomUUID());
    }

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ParkedRecords parked;

    private MockMvc mvc;

    @BeforeEach
    void parkTwo() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        park("orders", 7);
        park("orders", 8);
    }

    @Test
    void listsPageByPage() throws Exception {
        var first = mvc.perform(get("/api/v1/parked?limit=1").with(as("operator")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].id", is("orders-0-7")))
                .andExpect(jsonPath("$.items[0].field", is("specversion")))
                .andReturn();
        String next = JsonPath.read(first.getResponse().getContentAsString(), "$.next");
        mvc.perform(get("/api/v1/parked?limit=1&cursor=" + next).with(as("operator")))
                .andExpect(jsonPath("$.items[0].id", is("orders-0-8")))
                .andExpect(jsonPath("$.next").doesNotExist());
    }

    @Test
    void showsTheBytesAsTheyCame() throws Exception {
        mvc.perform(get("/api/v1/parked/orders-0-7").with(as("operator")))
                .andExpect(status().isOk())
                .andExpect(header().exists("ETag"))
                .andExpect(jsonPath("$.value", is(Base64.getEncoder().encodeToString("rubbish".getBytes(UTF_8)))))
                .andExpect(jsonPath("$.record.source", is("/shop")));
    }

    @Test
    void isForOperatorsOnly() throws Exception {
        mvc.perform(get("/api/v1/parked").with(as("integration"))).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/parked")).andExpect(status().isUnauthorized());
    }

    @Test
    void answersNotFoundForAnUnknownRecord() throws Exception {
        mvc.perform(get("/api/v1/parked/orders-9-9").with(as("operator")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.errors[0].field", is("id")));
        mvc.perform(post("/api/v1/parked/orders-9-9/redrive").with(as("operator")))
                .andExpect(status().isNotFound());
    }

    @Test
    void correctsWhatIsParked() throws Exception {
        mvc.perform(correction("orders-0-7", CORRECTION).header("If-Match", "*"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.correction.value", is(EMPTY_OBJECT)))
                .andExpect(jsonPath("$.value", is(Base64.getEncoder().encodeToString("rubbish".getBytes(UTF_8)))));
        mvc.perform(correction("orders-9-9", CORRECTION).header("If-Match", "*"))
                .andExpect(status().isNotFound());
        mvc.perform(correction("orders-0-7", "{\"value\": \"%s\"}".formatted(EMPTY_OBJECT)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field", is("headers")));
    }

    @Test
    void correctsOnlyTheVersionThatTheOperatorHasSeen() throws Exception {
        park("parcels", 1);
        var seen = eTag(get("/api/v1/parked/parcels-0-1").with(as("operator")));
        mvc.perform(correction("parcels-0-1", CORRECTION)).andExpect(status().isPreconditionRequired());
        var corrected = eTag(correction("parcels-0-1", CORRECTION).header("If-Match", seen));
        mvc.perform(correction("parcels-0-1", CORRECTION).header("If-Match", seen))
                .andExpect(status().isPreconditionFailed());
        parked.handleAgain("parcels", record -> {});
        var handled = eTag(post("/api/v1/parked/parcels-0-1/redrive").with(as("operator")));
        mvc.perform(correction("parcels-0-1", CORRECTION).header("If-Match", corrected))
                .andExpect(status().isPreconditionFailed());
        mvc.perform(correction("parcels-0-1", CORRECTION).header("If-Match", handled))
                .andExpect(status().isConflict());
    }

    @Test
    void showsWhoCorrectedItOrDroveItAgainLast() throws Exception {
        park("letters", 1);
        var one = get("/api/v1/parked/letters-0-1").with(as("operator"));
        mvc.perform(one).andExpect(jsonPath("$.record.changedBy").doesNotExist());
        mvc.perform(correction("letters-0-1", CORRECTION).header("If-Match", "*"))
                .andExpect(jsonPath("$.record.changedBy", is("user")))
                .andExpect(jsonPath("$.record.through", is("http")));
        parked.handleAgain("letters", record -> {});
        mvc.perform(post("/api/v1/parked/letters-0-1/redrive")
                        .with(jwt().jwt(token -> token.subject("olga"))
                                .authorities(new SimpleGrantedAuthority("operator"))))
                .andExpect(jsonPath("$.changedBy", is("olga")))
                .andExpect(jsonPath("$.changedAt").exists());
        parked.erase("letters", "o1");
        mvc.perform(one)
                .andExpect(jsonPath("$.record.changedBy", is("letters")))
                .andExpect(jsonPath("$.record.through", is("kafka")));
    }

    private static MockHttpServletRequestBuilder correction(String id, String body) {
        return put("/api/v1/parked/" + id + "/correction")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as("operator"));
    }

    private String eTag(RequestBuilder request) throws Exception {
        var answer = mvc.perform(request).andExpect(status().isOk()).andReturn();
        return Objects.requireNonNull(answer.getResponse().getHeader("ETag"));
    }

    private void park(String topic, long offset) {
        var record = new ConsumerRecord<>(topic, 0, offset, "o1".getBytes(UTF_8), "rubbish".getBytes(UTF_8));
        record.headers().add("ce_source", "/shop".getBytes(UTF_8));
        parked.park(Incoming.of(record), "specversion", "is missing");
    }

    private static RequestPostProcessor as(String role) {
        return jwt().authorities(new SimpleGrantedAuthority(role));
    }
}
