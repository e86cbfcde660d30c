package org.clientele.portfolio.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientele.portfolio.RunningPortfolio;
import org.clientele.portfolio.client.Building;
import org.clientele.portfolio.client.Buildings;
import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.client.ClientFixture;
import org.clientele.portfolio.client.Clients;
import org.clientele.testkit.LogEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Time is booked on a client by those who may change it, and taken back. */
@Tag("embedded")
class EffortsOverHttpTests {

    private static final String VISIT = """
            {"minutes": 45, "activity": "on-site-visit", "on": "2026-03-24", "note": "Eva showed us round"}""";

    private final RunningPortfolio service = RunningPortfolio.service();
    private final String owner = ClientFixture.id();
    private final Client client = ClientFixture.client(owner, "Sommer Optik", "medical");
    private final String path = "/api/v1/clients/" + client.clientId() + "/efforts";

    @BeforeEach
    void onboard() throws Exception {
        var unused = service.bean(Clients.class).create(ClientFixture.onboarded(client));
        put("/teams/" + owner, "{\"name\": \"A team\", \"managerId\": \"lead-of-%s\"}".formatted(owner));
        put("/salespeople/" + owner, """
                {"givenName": "Paula", "familyName": "Roth", "email": "paula@sales.example", "teamId": "%s",
                 "zone": "Europe/Berlin"}""".formatted(owner));
    }

    private void put(String resource, String body) throws Exception {
        var request = MockMvcRequestBuilders.put("/api/v1" + resource)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        service.call(request, "erp", "integration").andExpect(status().isCreated());
    }

    @Test
    void recordsAndPublishesAnEffortOnceForEachKey() throws Exception {
        var first = json(record(VISIT, "one").andExpect(status().isCreated()));
        record(VISIT, "one")
                .andExpect(header().string("Location", path + "/" + text(first, "effortId")))
                .andExpect(header().string("ETag", "\"v1\""))
                .andExpect(jsonPath("$.effortId", is(text(first, "effortId"))));
        assertThat(json(record(VISIT, "two"))).isNotEqualTo(first);
        record(VISIT.replace("45", "46"), "one").andExpect(status().is(422));
        assertThat(service.json(path).path("items").size()).isEqualTo(2);
        assertThat(service.awaitEntries("client-events", client.clientId(), 3))
                .filteredOn(entry -> entry.type().equals("client.effort-recorded.v1"))
                .hasSize(2)
                .noneMatch(entry -> String.valueOf(entry.json()).contains("Eva"));
    }

    @Test
    void showsWhoSpentIt() throws Exception {
        var own = json(record(VISIT, ""));
        assertThat(text(own, "salespersonId")).isEqualTo(owner);
        assertThat(text(own, "teamId")).isEqualTo(owner);
        assertThat(text(own, "note")).isEqualTo("Eva showed us round");
        assertThat(text(own, "recordedAt")).endsWith("Z");
        get(path + "/" + text(own, "effortId"), owner)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"v1\""));
        var ofNobody = json(service.post(path, VISIT, "", "erp", "integration"));
        assertThat(ofNobody.has("salespersonId")).isFalse();
        var ofSomebody = service.post(path, by("other-" + owner), "", "erp", "integration");
        assertThat(text(json(ofSomebody), "salespersonId")).isEqualTo("other-" + owner);
    }

    private static String by(String salesperson) {
        return VISIT.replaceFirst("\\{", "{\"salespersonId\": \"" + salesperson + "\", ");
    }

    @Test
    void pagesThroughEffortsTheLatestDayFirst() throws Exception {
        for (var day : List.of("2026-01-05", "2026-03-05", "1970-01-01")) {
            record(VISIT.replace("2026-03-24", day), day).andExpect(status().isCreated());
        }
        var first = json(get(path + "?limit=2", owner));
        var second = json(get(path + "?limit=2&cursor=" + text(first, "next"), owner));
        assertThat(Stream.of(first, second).flatMap(page -> page.path("items").valueStream()))
                .extracting(effort -> text(effort, "on"))
                .containsExactly("2026-03-05", "2026-01-05", "1970-01-01");
        get(path + "?cursor=x", owner).andExpect(status().isBadRequest());
    }

    @Test
    void takesBackWhatWasRecorded() throws Exception {
        var effortId = text(json(record(VISIT, "one")), "effortId");
        var effort = MockMvcRequestBuilders.delete(path + "/" + effortId);
        as(owner, effort).andExpect(status().is(428));
        as(owner, MockMvcRequestBuilders.delete(path + "/" + effortId).header("If-Match", "\"v2\""))
                .andExpect(status().is(412));
        as("somebody-else", effort.header("If-Match", "\"v1\"")).andExpect(notYours());
        as(owner, effort).andExpect(status().isNoContent());
        as(owner, effort).andExpect(status().isNotFound());
        get(path + "/" + effortId, owner).andExpect(status().isNotFound());
        assertThat(service.json(path).path("items").isEmpty()).isTrue();
        assertThat(service.awaitEntries("client-events", client.clientId(), 3))
                .filteredOn(entry -> entry.subject().equals(effortId))
                .extracting(LogEntry::type)
                .containsExactly("client.effort-recorded.v1", "client.effort-withdrawn.v1");
    }

    @Test
    void restsOnTheClientUntilItIsTakenBack() throws Exception {
        var buildings = service.bean(Buildings.class);
        var effortId = text(json(record(VISIT, "one")), "effortId");
        assertThat(buildings.isAny(client.clientId(), Building.Kind.EFFORT)).isTrue();
        as(owner, MockMvcRequestBuilders.delete(path + "/" + effortId).header("If-Match", "*"))
                .andExpect(status().isNoContent());
        assertThat(buildings.isAny(client.clientId(), Building.Kind.EFFORT)).isFalse();
        record(VISIT, "one").andExpect(status().isCreated());
        assertThat(buildings.isAny(client.clientId(), Building.Kind.EFFORT)).isFalse();
        assertThat(service.json(path).path("items").isEmpty()).isTrue();
    }

    @Test
    void takesEffortsFromWhoLooksAfterTheClientAndTheirManagerOnly() throws Exception {
        service.post(path, VISIT, "", "lead-of-" + owner, "manager").andExpect(status().isCreated());
        service.post(path, by(owner), "", "lead-of-" + owner, "manager").andExpect(status().isCreated());
        service.post(path, VISIT, "", "somebody-else", "salesperson").andExpect(notYours());
        service.post(path, VISIT, "", "mia", "manager").andExpect(notYours());
        service.post(path, by("somebody-else"), "", owner, "salesperson").andExpect(notYours());
        service.post("/api/v1/clients/nobody/efforts", VISIT, "", "erp", "integration")
                .andExpect(status().isNotFound());
        for (var role : List.of("privacy-officer", "marketing", "operator")) {
            service.post(path, VISIT, "", owner, role).andExpect(status().isForbidden());
        }
    }

    @Test
    void showsEffortsToWhoeverMayReadTheClientOnly() throws Exception {
        var effortId = text(json(record(VISIT, "one")), "effortId");
        for (var what : List.of(path, path + "/" + effortId)) {
            get(what, "somebody-else").andExpect(notYours());
        }
        get(path + "/unknown", owner).andExpect(status().isNotFound());
        get("/api/v1/clients/unknown/efforts", owner).andExpect(status().isNotFound());
    }

    @Test
    void takesManyAtOnceAndTellsWhatBecameOfEach() throws Exception {
        var items = Stream.of(
                        item(client.clientId(), VISIT),
                        item("nobody", VISIT),
                        item(client.clientId(), VISIT.replace("45", "0")),
                        item(client.clientId(), VISIT))
                .collect(Collectors.joining(", ", "{\"items\": [", "]}"));
        var first = json(service.post("/api/v1/efforts/bulk", items, "sheet", owner, "salesperson")
                        .andExpect(status().isOk()))
                .path("items");
        assertThat(first.path(0).path("minutes").asInt()).isEqualTo(45);
        assertThat(first.path(1).path("status").asInt()).isEqualTo(404);
        assertThat(first.path(2).at("/errors/0/field").asString("")).isEqualTo("effort.minutes");
        assertThat(text(first.path(3), "effortId")).isNotEqualTo(text(first.path(0), "effortId"));
        assertThat(json(service.post("/api/v1/efforts/bulk", items, "sheet", owner, "salesperson"))
                        .path("items"))
                .isEqualTo(first);
        assertThat(service.json(path).path("items").size()).isEqualTo(2);
        var ofOther = items.replace("showed", "led");
        assertThat(json(service.post("/api/v1/efforts/bulk", ofOther, "sheet", owner, "salesperson"))
                        .at("/items/0/status")
                        .asInt())
                .isEqualTo(422);
        assertThat(json(service.post("/api/v1/efforts/bulk", items, "", "somebody-else", "salesperson"))
                        .at("/items/0/status")
                        .asInt())
                .isEqualTo(403);
    }

    private static String item(String clientId, String effort) {
        return "{\"clientId\": \"%s\", \"effort\": %s}".formatted(clientId, effort);
    }

    static Stream<Arguments> badBodies() {
        var today = LocalDate.now(Clock.systemUTC());
        return Stream.of(
                Arguments.of(VISIT.replace("45", "0"), "minutes"),
                Arguments.of(VISIT.replace("45", "1441"), "minutes"),
                Arguments.of(VISIT.replace("\"minutes\": 45, ", ""), "minutes"),
                Arguments.of(VISIT.replace("on-site-visit", "Visit to Eva"), "activity"),
                Arguments.of(VISIT.replace("2026-03-24", "1969-12-31"), "on"),
                Arguments.of(VISIT.replace("2026-03-24", today.plusDays(3).toString()), "on"),
                Arguments.of(VISIT.replace("\"on\"", "\"day\""), "on"),
                Arguments.of(VISIT.replace("Eva showed us round", "x".repeat(2_001)), "note"),
                Arguments.of(by("eva@sommer.example"), "salespersonId"));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void namesTheFieldOfABadEffort(String body, String field) throws Exception {
        record(body, "").andExpect(status().isBadRequest()).andExpect(jsonPath("$.errors[0].field", is(field)));
        assertThat(service.json(path).path("items").isEmpty()).isTrue();
    }

    private ResultActions record(String body, String key) throws Exception {
        return service.post(path, body, key, owner, "salesperson");
    }

    private ResultActions get(String address, String salesperson) throws Exception {
        return as(salesperson, MockMvcRequestBuilders.get(address));
    }

    private ResultActions as(String salesperson, MockHttpServletRequestBuilder request) throws Exception {
        return service.call(request, salesperson, "salesperson");
    }

    private static ResultMatcher notYours() {
        return result -> {
            status().isForbidden().match(result);
            jsonPath("$.type", is("https://clientele.org/problems/not-yours")).match(result);
        };
    }

    private static JsonNode json(ResultActions answer) throws Exception {
        return JsonMapper.shared().readTree(answer.andReturn().getResponse().getContentAsByteArray());
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asString("");
    }
}
