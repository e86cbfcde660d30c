package org.clientele.portfolio.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.clientele.portfolio.RunningPortfolio;
import org.clientele.testkit.LogEntry;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a PUT to the profile that every other service reads, on a real broker. */
@Tag("embedded")
class PeopleTests {

    private static final String ANNA = """
            {"givenName": "Anna", "familyName": "Berg", "email": "anna@sales.example", "teamId": "north", \
            "zone": "Europe/Berlin"}""";

    private final RunningPortfolio service = RunningPortfolio.service();

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
        var entries = service.awaitEntries("salespeople", "published", 2);
        assertThat(entries).extracting(LogEntry::sequence).containsExactly(1L, 2L);
        assertThat(entries).allSatisfy(entry -> {
            var type = new EventType("salespeople", entry.type());
            assertThat(ContractChecks.breaches(type, json(entry))).isEmpty();
        });
        assertThat(json(entries.getLast()).path("teamId").asString()).isEqualTo("south");
    }

    @Test
    void showsWhoChangedThemLastWhenAndThroughWhat() throws Exception {
        putSalesperson("changed", ANNA)
                .andExpect(jsonPath("$.changedBy", is("mia")))
                .andExpect(jsonPath("$.through", is("http")));
        put("/api/v1/teams/changed", "{\"name\": \"Changed\"}", null).andExpect(status().isCreated());
        for (var path : List.of("/api/v1/salespeople/changed", "/api/v1/teams/changed")) {
            service.call(MockMvcRequestBuilders.get(path), "reader", "salesperson")
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.changedBy", is("mia")))
                    .andExpect(jsonPath("$.changedAt").exists())
                    .andExpect(jsonPath("$.through", is("http")));
        }
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
                Arguments.of(
                        with("{\"monday\": [{\"from\": \"09:00:15\", \"to\": \"17:00\"}]}"), "workingHours.monday"),
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
        assertThat(service.bean(People.class).salesperson("bad")).isEmpty();
    }

    @Test
    void knowsPeopleByTheIdsOfIdentityProviders() throws Exception {
        var id = "auth0|" + UUID.randomUUID().toString().replace("-", "");
        putSalesperson(id, ANNA)
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", endsWith("/api/v1/salespeople/" + id.replace("|", "%7C"))));
        var request = MockMvcRequestBuilders.get("/api/v1/salespeople/{id}", id);
        service.call(request, id, "salesperson")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.salespersonId", is(id)));
        assertThat(service.awaitEntries("salespeople", id, 1)).hasSize(1);
    }

    @Test
    void makesNothingWhereAVersionWasToBeChanged() throws Exception {
        put("/api/v1/teams/nowhere", "{\"name\": \"Nowhere\"}", "\"v3\"").andExpect(status().isPreconditionFailed());
        assertThat(service.bean(People.class).team("nowhere")).isEmpty();
    }

    @Test
    void isForManagersAndIntegrationsOnly() throws Exception {
        var request = MockMvcRequestBuilders.put("/api/v1/teams/north")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"North\"}");
        service.call(request, "anna", "salesperson").andExpect(status().isForbidden());
        put("/api/v1/teams/north", "{\"name\": \"North\"}", null).andExpect(status().isCreated());
    }

    private ResultActions putSalesperson(String id, String body) throws Exception {
        return put("/api/v1/salespeople/" + id, body, null);
    }

    private ResultActions put(String path, String body, String ifMatch) throws Exception {
        var request = MockMvcRequestBuilders.put(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return service.call(ifMatch == null ? request : request.header("If-Match", ifMatch), "mia", "manager");
    }

    private static JsonNode json(LogEntry entry) {
        return JsonMapper.shared().readTree(String.valueOf(entry.json()));
    }
}
