package org.clientele.portfolio.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.stream.Stream;
import org.clientele.portfolio.RunningPortfolio;
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
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client signs again without having been a lead again. */
@Tag("embedded")
class ProjectsOverHttpTests {

    private static final String PORTAL = """
            {"title": "Portal", "value": {"amount": 1500000, "currency": "EUR"}, "contractType": "framework", \
            "signedOn": "2026-03-20", "startsOn": "2026-04-01", "endsOn": "2026-04-01"}""";

    private final RunningPortfolio service = RunningPortfolio.service();
    private final Client client = ClientFixture.client("anna-berg", "Sommer Optik", "medical");
    private final String path = "/api/v1/clients/" + client.clientId() + "/projects";

    @BeforeEach
    void onboard() {
        assertThat(service.bean(Clients.class)
                        .create(ClientFixture.onboarded(client))
                        .state())
                .isEqualTo(client);
    }

    @Test
    void recordsAndPublishesAProjectOnceForEachKey() throws Exception {
        var first = sign(PORTAL, "one");
        assertThat(sign(PORTAL, "one")).isEqualTo(first);
        assertThat(sign(PORTAL, "two")).isNotEqualTo(first);
        service.post(path, PORTAL.replace("Portal", "Shop"), "one", "anna-berg", "salesperson")
                .andExpect(status().is(422));
        assertThat(service.json(path).path("items").size()).isEqualTo(2);
        assertThat(service.awaitEntries("client-events", client.clientId(), 3))
                .extracting(LogEntry::type)
                .containsExactlyInAnyOrder(
                        "client.onboarded.v1", "client.project-signed.v1", "client.project-signed.v1");
        assertThat(first.path("salespersonId").asString()).isEqualTo("anna-berg");
        assertThat(first.path("recordedAt").asString()).endsWith("Z");
    }

    @Test
    void pagesThroughProjectsTheLatestSignedFirst() throws Exception {
        for (var day : List.of("2026-01-05", "2026-03-05", "2025-12-31")) {
            sign(PORTAL.replace("2026-03-20", day), day);
        }
        var first = service.json(path + "?limit=2");
        var second = service.json(path + "?limit=2&cursor=" + first.path("next").asString());
        assertThat(Stream.of(first, second).flatMap(page -> page.path("items").valueStream()))
                .extracting(project -> project.path("signedOn").asString())
                .containsExactly("2026-03-05", "2026-01-05", "2025-12-31");
    }

    @Test
    void takesManyAtOnceAndTellsWhatBecameOfEach() throws Exception {
        var items = "{\"items\": [%s, %s, %s]}"
                .formatted(
                        item(client.clientId(), PORTAL),
                        item("nobody", PORTAL),
                        item(client.clientId(), PORTAL.replace("EUR", "EUX")));
        for (int sent = 0; sent < 2; sent++) {
            service.post("/api/v1/projects/bulk", items, "many", "anna-berg", "salesperson")
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.items[0].title", is("Portal")))
                    .andExpect(jsonPath("$.items[1].status", is(404)))
                    .andExpect(jsonPath("$.items[2].errors[0].field", is("project.value.currency")));
        }
        assertThat(service.json(path).path("items").size()).isEqualTo(1);
        service.post("/api/v1/projects/bulk", items, "", "bert", "salesperson")
                .andExpect(jsonPath("$.items[0].status", is(403)));
    }

    private static String item(String clientId, String project) {
        return "{\"clientId\": \"%s\", \"project\": %s}".formatted(clientId, project);
    }

    @Test
    void takesProjectsOfAClientFromWhoLooksAfterItOnly() throws Exception {
        service.post(path, PORTAL, "", "bert", "salesperson")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type", is("https://clientele.org/problems/not-yours")));
        for (var role : List.of("privacy-officer", "marketing", "operator")) {
            service.post(path, PORTAL, "", "anna-berg", role).andExpect(status().isForbidden());
        }
        service.post(path, PORTAL, "", "bert", "manager")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type", is("https://clientele.org/problems/not-yours")));
        service.post(path, PORTAL, "", "erp", "integration").andExpect(status().isCreated());
        service.post("/api/v1/clients/nobody/projects", PORTAL, "", "bert", "manager")
                .andExpect(status().isNotFound());
    }

    @Test
    void takesProjectsFromWhoeverLeadsTheTeamOfWhoLooksAfterTheClient() throws Exception {
        var owner = ClientFixture.id();
        var theirs = ClientFixture.client(owner, "Acme", "software");
        var unused = service.bean(Clients.class).create(ClientFixture.onboarded(theirs));
        put("/teams/" + owner, "{\"name\": \"A team\", \"managerId\": \"lead-of-%s\"}".formatted(owner));
        put("/salespeople/" + owner, """
                {"givenName": "Paula", "familyName": "Roth", "email": "paula@sales.example", "teamId": "%s",
                 "zone": "Europe/Berlin"}""".formatted(owner));
        var projects = "/api/v1/clients/" + theirs.clientId() + "/projects";
        service.post(projects, PORTAL, "", "lead-of-" + owner, "manager").andExpect(status().isCreated());
        service.post(projects, PORTAL, "", "lead-of-" + owner, "salesperson").andExpect(status().isForbidden());
        service.post(projects, PORTAL, "", "mia", "manager").andExpect(status().isForbidden());
    }

    private void put(String resource, String body) throws Exception {
        var request = MockMvcRequestBuilders.put("/api/v1" + resource)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        service.call(request, "erp", "integration").andExpect(status().isCreated());
    }

    static Stream<Arguments> badBodies() {
        return Stream.of(
                Arguments.of(PORTAL.replace("\"endsOn\": \"2026-04-01\"", "\"endsOn\": \"2026-03-31\""), "endsOn"),
                Arguments.of(PORTAL.replace("EUR", "EUX"), "value.currency"),
                Arguments.of(PORTAL.replace("1500000", "-1"), "value.amount"),
                Arguments.of(PORTAL.replace("2026-03-20", "2026-02-30"), "signedOn"),
                Arguments.of(PORTAL.replace("\"Portal\"", "\" \""), "title"),
                Arguments.of(PORTAL.replace("contractType", "contract"), "contractType"),
                Arguments.of(PORTAL.replace("\"value\"", "\"worth\""), "value"));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void namesTheFieldOfABadProject(String body, String field) throws Exception {
        service.post(path, body, "", "anna-berg", "salesperson")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field", is(field)));
        assertThat(service.json(path).path("items").isEmpty()).isTrue();
    }

    private JsonNode sign(String body, String key) throws Exception {
        var answer = service.post(path, body, key, "anna-berg", "salesperson")
                .andExpect(status().isCreated())
                .andReturn();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }
}
