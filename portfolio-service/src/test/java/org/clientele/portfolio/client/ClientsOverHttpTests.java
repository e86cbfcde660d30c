package org.clientele.portfolio.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clientele.portfolio.RunningPortfolio;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** Clients are found by owner, sector and the beginnings of the words of their names. */
@Tag("embedded")
class ClientsOverHttpTests {

    private final RunningPortfolio service = RunningPortfolio.service();
    private final String owner = ClientFixture.id();
    private final List<Client> clients = List.of(
            ClientFixture.client(owner, "Zoomit", "software"),
            ClientFixture.client(owner, "ärzte am Markt", "medical"),
            ClientFixture.client(owner, "Betasoloin (North)", "medical"),
            ClientFixture.client(owner, "Acme Betting", "software"),
            ClientFixture.client("somebody-else-" + owner, "Acme of Others", "software"));

    @BeforeEach
    void onboard() {
        assertThat(service.bean(Clients.class)
                        .createAll(
                                clients.stream().map(ClientFixture::onboarded).toList()))
                .hasSameSizeAs(clients);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',                  Acme Betting|Betasoloin (North)|Zoomit|ärzte am Markt
            &q=bet,              Acme Betting|Betasoloin (North)
            &q=BETA,             Betasoloin (North)
            &q=am ärz,           ärzte am Markt
            &q=acme oth,         ''
            &q=(north),          Betasoloin (North)
            &q=.*,               ''
            &q=etasol,           ''
            &q=zoo\0mit,         ''
            &sector=medical,     Betasoloin (North)|ärzte am Markt
            &sector=medical&q=m, ärzte am Markt
            """)
    void findsByAllThatIsAskedFor(String query, String names) throws Exception {
        var found = service.json("/api/v1/clients?salespersonId=" + owner + query);
        assertThat(found.path("items").isArray()).isTrue();
        assertThat(String.join("|", names(found))).isEqualTo(names);
        assertThat(found.has("next")).isFalse();
    }

    @Test
    void pagesThroughAllOfThemOnce() throws Exception {
        var path = "/api/v1/clients?limit=3&salespersonId=" + owner;
        var first = service.json(path);
        var second = service.json(path + "&cursor=" + first.path("next").asString());
        var all = new ArrayList<>(names(first));
        all.addAll(names(second));
        assertThat(all).containsExactly("Acme Betting", "Betasoloin (North)", "Zoomit", "ärzte am Markt");
        assertThat(second.has("next")).isFalse();
        assertThat(first.at("/items/0/clientId").asString())
                .isEqualTo(clients.get(3).clientId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor=rubbish", "limit=0", "limit=201", "limit=many"})
    void namesTheParameterThatIsWrong(String query) throws Exception {
        var field = query.substring(0, query.indexOf('='));
        service.get("/api/v1/clients?" + query)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field", is(field)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/projects", "/correspondence"})
    void saysThatAClientIsUnknown(String below) throws Exception {
        service.get("/api/v1/clients/nobody" + below)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type", is("https://clientele.org/problems/not-found")))
                .andExpect(jsonPath("$.errors[0].field", is("clientId")));
    }

    @ParameterizedTest
    @CsvSource({
        "SALESPERSON, 200",
        "MANAGER, 200",
        "INTEGRATION, 200",
        "PRIVACY_OFFICER, 200",
        "MARKETING, 403",
        "OPERATOR, 403"
    })
    void showsClientsToThoseWhoWorkWithThem(String role, int expected) throws Exception {
        var id = clients.getFirst().clientId();
        var claim = role.toLowerCase(Locale.ROOT).replace('_', '-');
        for (var path : List.of("", "/" + id, "/" + id + "/projects", "/" + id + "/correspondence")) {
            service.call(MockMvcRequestBuilders.get("/api/v1/clients" + path), owner, claim)
                    .andExpect(status().is(expected));
        }
        service.call(MockMvcRequestBuilders.get("/api/v1/portfolios/" + owner), owner, claim)
                .andExpect(status().is(expected));
    }

    private static List<String> names(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("name").asString())
                .toList();
    }
}
