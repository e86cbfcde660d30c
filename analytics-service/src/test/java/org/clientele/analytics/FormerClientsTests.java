package org.clientele.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** Clients that leave and come back, from events on the broker to figures, pages and files. */
@Tag("embedded")
class FormerClientsTests {

    private final RunningAnalytics service = RunningAnalytics.service();
    private final String owner = "left-" + UUID.randomUUID();
    private final String all = "period=all&salespersonId=" + owner;
    private final String view = "?period=all&salesperson=" + owner;

    /** Of three clients the best two leave. */
    @BeforeEach
    void threeClients() {
        List.of(80_000, 15_000, 5_000).forEach(amount -> {
            var client = owner + "-c" + amount;
            service.onboarded(client, owner);
            service.signed(owner + "-p" + amount, client, owner, amount, "2026-01-10");
        });
        service.awaitRevenue("/classes?" + all, 100_000);
        service.left(owner + "-c80000", "competitor", "2026-02-10", 2);
        service.left(owner + "-c15000", "our-decision", "2026-02-20", 2);
        awaitFormer(2);
    }

    private JsonNode awaitFormer(int clients) {
        return service.await(
                "/classes?" + all, figures -> figures.at("/former/clients").asInt() == clients);
    }

    @Test
    void areInNoClassAndInAllRevenue() {
        var classes = service.get("/classes?" + all);
        assertThat(classes.path("clients").asInt()).isEqualTo(1);
        assertThat(amount(classes)).isEqualTo(100_000);
        assertThat(classes.path("classes").valueStream().map(FormerClientsTests::amount))
                .containsExactly(5_000L, 0L, 0L);
        assertThat(amount(classes.path("former"))).isEqualTo(95_000);
        assertThat(amount(service.get("/pareto?" + all))).isEqualTo(5_000);
        assertThat(amount(service.get("/groups/salesperson?" + all).at("/items/0")))
                .isEqualTo(100_000);
        var before = service.get("/classes?" + all + "&on=2026-02-09");
        assertThat(before.path("clients").asInt()).isEqualTo(3);
        assertThat(before.at("/former/clients").asInt()).isZero();
    }

    @Test
    void areListedWithTheDayAndTheReason() {
        var first = service.get("/former-clients?limit=1&" + all);
        assertThat(first.at("/items/0/clientId").asString()).isEqualTo(owner + "-c80000");
        assertThat(first.at("/items/0/leftOn").asString()).isEqualTo("2026-02-10");
        assertThat(first.at("/items/0/reason").asString()).isEqualTo("competitor");
        assertThat(amount(first.at("/items/0"))).isEqualTo(80_000);
        var second = service.get("/former-clients?limit=1&" + all + "&cursor="
                + first.path("next").asString());
        assertThat(second.at("/items/0/clientId").asString()).isEqualTo(owner + "-c15000");
        assertThat(second.has("next")).isFalse();
        assertThat(service.get("/former-clients?on=2026-02-15&" + all).path("items"))
                .hasSize(1);
        assertThat(service.get("/former-clients?" + all, "somebody-else", "salesperson", 200)
                        .path("items"))
                .isEmpty();
    }

    @Test
    void areClientsAgainWhenTheyAreBackAndAsKnownThenNot() {
        var before = Instant.now().minusMillis(1);
        service.returned(owner + "-c80000", "2026-03-01", 3);
        var now = awaitFormer(1);
        assertThat(now.at("/classes/0/clients").asInt()).isEqualTo(1);
        assertThat(amount(now.at("/classes/0"))).isEqualTo(80_000);
        assertThat(service.get("/classes?" + all + "&on=2026-02-28")
                        .at("/former/clients")
                        .asInt())
                .isEqualTo(2);
        assertThat(service.get("/classes?" + all + "&asOf=" + before)
                        .at("/former/clients")
                        .asInt())
                .isEqualTo(2);
        service.left(owner + "-c80000", "competitor", "2026-02-10", 4);
        awaitFormer(2);
        service.returned(owner + "-c80000", "2026-03-01", 3);
        service.returned(owner + "-c15000", "2026-03-01", 3);
        awaitFormer(1);
    }

    @Test
    void areShownOnThePagesAndGivenOutAsFiles() throws Exception {
        var dashboard = page("manager", "manager", "/" + view);
        assertThat(PageTable.of(dashboard, "classes"))
                .contains("former,2,,950.00,")
                .hasSize(4);
        assertThat(dashboard).contains("/clients/former?period=all&amp;salesperson=" + owner);
        assertThat(dashboard).contains("id=\"revenue\" data-value=\"1000.00\"");
        var list = PageTable.of(page("manager", "manager", "/clients/former" + view), "former-clients");
        assertThat(list)
                .containsExactly(
                        owner + "-c80000,800.00,2026-02-10,competitor",
                        owner + "-c15000,150.00,2026-02-20,our-decision");
        assertThat(page("manager", "manager", "/export/former-clients" + view)
                        .lines()
                        .skip(1))
                .containsExactlyElementsOf(list);
        var client = page(owner, "salesperson", "/clients/" + owner + "-c80000");
        assertThat(client).contains("because: competitor");
        assertThat(PageTable.of(client, "figures")).contains("all,former,,800.00,");
        assertThat(page(owner, "salesperson", "/clients/" + owner + "-c5000")).doesNotContain("because:");
        assertThat(page("somebody-else", "salesperson", "/clients/former" + view))
                .doesNotContain(owner + "-c");
    }

    private String page(String caller, String role, String path) throws Exception {
        return service.answer(MockMvcRequestBuilders.get(path).with(RunningAnalytics.person(caller, role)))
                .getContentAsString();
    }

    private static long amount(JsonNode of) {
        return of.at("/revenue/amount").asLong();
    }
}
