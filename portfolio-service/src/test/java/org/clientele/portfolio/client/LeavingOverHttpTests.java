package org.clientele.portfolio.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.clientele.portfolio.RunningPortfolio;
import org.clientele.testkit.LogEntry;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clients leave and come back: who may say so, what follows, and what is refused. */
@Tag("embedded")
class LeavingOverHttpTests {

    private static final String LEFT = """
            {"reason": "competitor", "leftOn": "2026-04-30"}""";
    private static final String BACK = """
            {"returnedOn": "2026-05-11"}""";
    private static final String PORTAL = """
            {"title": "Portal", "value": {"amount": 100, "currency": "EUR"}, "contractType": "framework",
             "signedOn": "2026-05-20"}""";

    private final RunningPortfolio service = RunningPortfolio.service();
    private final String owner = ClientFixture.id();
    private final Client client = ClientFixture.client(owner, "Sommer Optik", "medical");
    private final String path = "/api/v1/clients/" + client.clientId();

    @BeforeEach
    void onboard() {
        var unused = service.bean(Clients.class).create(ClientFixture.onboarded(client));
    }

    @Test
    void aClientLeavesOnceForEachKeyAndIsShownAsAFormerOne() throws Exception {
        for (int sent = 0; sent < 2; sent++) {
            leave(LEFT, "once", owner, "salesperson")
                    .andExpect(status().isOk())
                    .andExpect(header().string("ETag", "\"v2\""))
                    .andExpect(jsonPath("$.state", is("FORMER")));
        }
        assertThat(service.json(path).path("departure")).isEqualTo(json(LEFT));
        assertThat(ids("/api/v1/clients?salespersonId=" + owner)).containsExactly(client.clientId());
        assertThat(ids("/api/v1/clients?state=FORMER&salespersonId=" + owner)).containsExactly(client.clientId());
        assertThat(ids("/api/v1/clients?state=CLIENT&salespersonId=" + owner)).isEmpty();
        assertThat(service.json("/api/v1/portfolios/" + owner).path("items")).isEmpty();
        leave(LEFT.replace("30", "29"), "once", owner, "salesperson").andExpect(status().is(422));
        leave(LEFT, "again", owner, "salesperson")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type", is("https://clientele.org/problems/wrong-state")));
    }

    @Test
    void aFormerClientComesBackAndIsInThePortfolioAgain() throws Exception {
        leave(LEFT, "", owner, "salesperson").andExpect(status().isOk());
        comeBack(BACK).andExpect(status().isOk()).andExpect(jsonPath("$.state", is("CLIENT")));
        assertThat(service.json(path).at("/departure/returnedOn").asString()).isEqualTo("2026-05-11");
        assertThat(service.json("/api/v1/portfolios/" + owner)
                        .at("/items/0/clientId")
                        .asString())
                .isEqualTo(client.clientId());
        comeBack(BACK).andExpect(status().isConflict());
        assertThat(service.awaitEntries("client-events", client.clientId(), 3))
                .allSatisfy(LeavingOverHttpTests::keepsItsContract)
                .extracting(LogEntry::type)
                .containsExactly("client.onboarded.v1", "client.left.v1", "client.returned.v1");
        assertThat(service.awaitEntries("client-profiles", client.clientId(), 1))
                .as("its profile stays as it was")
                .hasSize(1);
    }

    @Test
    void aFormerClientThatSignsIsBackAndOneOfWhomOldThingsAreEnteredIsNot() throws Exception {
        leave(LEFT, "", owner, "salesperson").andExpect(status().isOk());
        service.post(path + "/projects", PORTAL.replace("05-20", "04-20"), "", owner, "salesperson")
                .andExpect(status().isCreated());
        assertThat(service.json(path).path("state").asString()).isEqualTo("FORMER");
        var signed = service.post(path + "/projects", PORTAL, "", owner, "salesperson")
                .andExpect(status().isCreated())
                .andReturn();
        assertThat(service.json(path).path("departure")).isEqualTo(json("""
                {"reason": "competitor", "leftOn": "2026-04-30", "returnedOn": "2026-05-20"}"""));
        assertThat(service.awaitEntries("client-events", client.clientId(), 5))
                .filteredOn(entry -> entry.type().equals("client.returned.v1"))
                .singleElement()
                .satisfies(back -> assertThat(json(back.json()).path("projectId"))
                        .isEqualTo(
                                json(signed.getResponse().getContentAsString()).path("projectId")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '{"reason": "bad-mood", "leftOn": "2026-04-30"}',          reason
            '{"reason": "competitor"}',                                leftOn
            '{"leftOn": "2026-04-30"}',                                reason
            '{"reason": "competitor", "leftOn": "1969-12-31"}',        leftOn
            '{"reason": "competitor", "leftOn": "DAY-AFTER-TOMORROW"}', leftOn
            """)
    void namesWhatIsWrong(String body, String field) throws Exception {
        var late = LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();
        leave(body.replace("DAY-AFTER-TOMORROW", late), "", owner, "salesperson")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field", is(field)));
    }

    @Test
    void refusesWhatTheOrderOfDaysDoesNotAllow() throws Exception {
        leave(LEFT, "", owner, "salesperson").andExpect(status().isOk());
        comeBack("{\"returnedOn\": \"2026-04-29\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field", is("returnedOn")));
        comeBack(BACK).andExpect(status().isOk());
        leave(LEFT, "", owner, "salesperson")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field", is("leftOn")));
    }

    @Test
    void takesItFromThoseAloneWhoMayChangeTheClient() throws Exception {
        for (var role : List.of("privacy-officer", "marketing", "operator")) {
            leave(LEFT, "", owner, role).andExpect(status().isForbidden());
        }
        for (var role : List.of("salesperson", "manager")) {
            leave(LEFT, "", "bert", role)
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.type", is("https://clientele.org/problems/not-yours")));
        }
        leave(LEFT, "", "erp", "integration").andExpect(status().isOk());
        service.post("/api/v1/clients/nobody/departure", LEFT, "", "erp", "integration")
                .andExpect(status().isNotFound());
    }

    @Test
    void heedsTheVersionThatTheCallerHasSeen() throws Exception {
        var stale = MockMvcRequestBuilders.post(path + "/departure")
                .contentType(MediaType.APPLICATION_JSON)
                .content(LEFT)
                .header("If-Match", "\"v7\"");
        service.call(stale, owner, "salesperson").andExpect(status().isPreconditionFailed());
        assertThat(service.json(path).path("state").asString()).isEqualTo("CLIENT");
    }

    @Test
    void showsTheReasonsThatThereAre() throws Exception {
        assertThat(service.json("/api/v1/departure-reasons").path("reasons"))
                .extracting(JsonNode::asString)
                .contains("competitor", "our-decision", "other");
    }

    private ResultActions leave(String body, String key, String caller, String role) throws Exception {
        return service.post(path + "/departure", body, key, caller, role);
    }

    private ResultActions comeBack(String body) throws Exception {
        return service.post(path + "/return", body, "", owner, "salesperson");
    }

    private List<String> ids(String list) throws Exception {
        return service.json(list)
                .path("items")
                .valueStream()
                .map(item -> item.path("clientId").asString())
                .toList();
    }

    private static void keepsItsContract(LogEntry entry) {
        assertThat(ContractChecks.breaches(new EventType(entry.topic(), entry.type()), json(entry.json())))
                .isEmpty();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
