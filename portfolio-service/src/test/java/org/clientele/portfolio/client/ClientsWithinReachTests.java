package org.clientele.portfolio.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.clientele.portfolio.RunningPortfolio;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What salespeople see of clients where they may read their own alone. */
@Tag("embedded")
class ClientsWithinReachTests {

    private final RunningPortfolio service = RunningPortfolio.service();
    private final String owner = ClientFixture.id();
    private final Client client = ClientFixture.client(owner, "Reached " + owner, "software");

    @BeforeEach
    void onboard() {
        var unused = service.bean(Clients.class).create(ClientFixture.onboarded(client));
    }

    private ResultActions as(String salesperson, String path) throws Exception {
        return service.call(MockMvcRequestBuilders.get("/api/v1" + path), salesperson, "salesperson");
    }

    @Test
    void aClientIsShownToWhoLooksAfterIt() throws Exception {
        var path = "/clients/" + client.clientId();
        for (var part : new String[] {path, path + "/projects", path + "/correspondence", "/portfolios/" + owner}) {
            as(owner, part).andExpect(status().isOk());
            as("somebody-else", part)
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.type", is("https://clientele.org/problems/not-yours")));
        }
        as("somebody-else", path + "/projects/unknown").andExpect(status().isForbidden());
        as(owner, "/clients/unknown").andExpect(status().isNotFound());
    }

    @Test
    void aListLeavesOutWhatMayNotBeSeen() throws Exception {
        assertThat(found(owner, "/clients?q=" + owner)).hasSize(1);
        assertThat(found(owner, "/clients?salespersonId=" + owner)).hasSize(1);
        assertThat(found("somebody-else", "/clients?q=" + owner)).isEmpty();
        assertThat(found("somebody-else", "/clients?salespersonId=" + owner)).isEmpty();
    }

    private JsonNode found(String salesperson, String path) throws Exception {
        var answer =
                as(salesperson, path).andExpect(status().isOk()).andReturn().getResponse();
        return JsonMapper.shared().readTree(answer.getContentAsByteArray()).path("items");
    }
}
