package org.clientele.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From events on the broker to cohorts, signals and gaps over HTTP. */
@Tag("embedded")
class SignalsOverHttpTests {

    private final RunningAnalytics service = RunningAnalytics.service();
    private final String owner = "seller-" + UUID.randomUUID();
    private final String own = "?period=all&salespersonId=" + owner;

    @BeforeEach
    void publishWhatWasSigned() {
        service.onboarded(owner + "-a", owner);
        service.signed(owner + "-a1", owner + "-a", owner, 9_000, "2024-02-10");
        service.signed(owner + "-a2", owner + "-a", owner, 1_000, "2025-03-20");
        service.signed(owner + "-b1", owner + "-b", owner, 500, "2025-03-21");
        service.awaitRevenue("/classes" + own, 10_500);
    }

    @Test
    void showWhichClientsStayed() {
        var answer = service.get("/cohorts" + own + "&by=year&on=2025-12-31");
        assertThat(answer.path("by").asString()).isEqualTo("year");
        assertThat(answer.path("cohorts")).hasSize(2);
        var first = answer.at("/cohorts/0");
        assertThat(first.path("from").asString()).isEqualTo("2024-01-01");
        assertThat(first.path("clients").asInt()).isEqualTo(1);
        assertThat(first.at("/periods/1/retention").asString()).isEqualTo("1.0");
        assertThat(first.at("/periods/1/revenueRetention").asString()).isEqualTo("0.1111");
        assertThat(answer.at("/kept/0/clients").asInt()).isEqualTo(2);
    }

    @Test
    void showWhichClientsMayBeAboutToLeave() {
        service.onboarded(owner + "-b", owner);
        var seen = "?from=2025-04-01&to=2026-03-31&on=2026-03-31&salespersonId=" + owner;
        var answer =
                service.await("/churn" + seen, churn -> churn.path("clients").asInt() == 2);
        assertThat(answer.path("atRisk").asInt()).isEqualTo(2);
        assertThat(answer.at("/atStake/amount").asInt()).isEqualTo(1_500);
        assertThat(answer.at("/signals/1/signal").asString()).isEqualTo("falling-revenue");
        assertThat(answer.at("/signals/1/clients").asInt()).isEqualTo(2);
        assertThat(answer.at("/rules/silentDays").asInt()).isEqualTo(60);
        var first = service.get("/churn/clients" + seen + "&signal=silence&limit=1");
        assertThat(first.at("/items/0/clientId").asString()).isEqualTo(owner + "-a");
        assertThat(first.at("/items/0/silence/days").asInt()).isEqualTo(376);
        assertThat(first.at("/items/0/fallingRevenue/before/amount").asInt()).isEqualTo(1_000);
        assertThat(first.at("/items/0").has("lateRenewal")).isFalse();
        var second = service.get("/churn/clients" + seen + "&limit=1&cursor="
                + first.path("next").asString());
        assertThat(second.at("/items/0/clientId").asString()).isEqualTo(owner + "-b");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void showWhatClientsLackThatTheirPeersHave() {
        for (int peer = 0; peer < 6; peer++) {
            client(owner + "-peer" + peer, peer + 1);
            if (peer > 1) {
                service.signed(owner + "-s" + peer, owner + "-peer" + peer, owner, 100L * peer, "2025-03-20");
            }
        }
        var answer =
                service.await("/gaps" + own, gaps -> gaps.at("/gaps/0/clients").asInt() == 2);
        assertThat(answer.at("/gaps/0/contractType").asString()).isEqualTo("purchase");
        assertThat(answer.path("leastPeers").asInt()).isEqualTo(5);
        var first = service.get("/gaps/clients" + own + "&limit=1");
        var gap = first.at("/items/0");
        assertThat(gap.path("clientId").asString()).isEqualTo(owner + "-peer0");
        assertThat(gap.path("peers").asInt()).isEqualTo(5);
        assertThat(gap.path("peerShare").asString()).isEqualTo("0.8");
        assertThat(gap.at("/value/amount").asInt()).isEqualTo(300);
        var second = service.get(
                "/gaps/clients" + own + "&limit=1&cursor=" + first.path("next").asString());
        assertThat(second.at("/items/0/clientId").asString()).isEqualTo(owner + "-peer1");
        assertThat(second.has("next")).isFalse();
    }

    private void client(String clientId, int employees) {
        service.publish("client-events", clientId, clientId, "client.onboarded.v1", 1, """
                {"clientId": "%s", "leadId": "l", "conversionId": "c", "salespersonId": "%s", "sector": "%s",
                 "employees": %d, "at": "2026-01-01T00:00:00Z"}""".formatted(
                        clientId, owner, owner, employees));
    }

    @ParameterizedTest
    @CsvSource({
        "/cohorts?by=week, by",
        "/churn?contractType=purchase, contractType",
        "/churn/clients?signal=smoke, signal",
        "/churn/clients?limit=0, limit",
        "/gaps?size=huge, size",
        "/gaps/clients?contractType=A%20B, contractType"
    })
    void nameTheFieldOfABadQuestion(String path, String field) {
        var problem = service.get(path, "manager", 400);
        assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cohorts", "/churn", "/churn/clients", "/gaps", "/gaps/clients"})
    void showSalespeopleWhatIsTheirsWhereTheyMayReadNothingElse(String path) {
        assertThat(service.get(path + "?period=all&salespersonId=" + owner, "somebody-else", "salesperson", 200)
                        .toString())
                .doesNotContain(owner + "-", "\"amount\":9000", "2024-01");
        service.get(path, "marketing", 403);
    }
}
