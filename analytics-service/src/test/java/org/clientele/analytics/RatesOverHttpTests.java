package org.clientele.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What currencies are worth, and what that makes of figures. */
@Tag("embedded")
class RatesOverHttpTests {

    private final RunningAnalytics service = RunningAnalytics.service();
    private final String owner = "rates-" + UUID.randomUUID();

    @Test
    void countWhatIsInOtherCurrenciesAndSayWhatHasNone() {
        service.put("/rates/SEK/NOK", "manager", 201, """
                {"rates": [{"from": "2026-01-01", "rate": 0.9}, {"from": "2026-02-01", "rate": 1.1}]}""");
        signed("p3", 1_000, "SEK", "2025-12-31");
        signed("p1", 100, "SEK", "2026-01-31");
        signed("p2", 100, "SEK", "2026-02-01");
        var figures = service.awaitRevenue("/classes?period=all&currency=NOK&salespersonId=" + owner, 200);
        var missing = figures.path("notCounted").path(0);
        assertThat(missing.path("currency").asString()).isEqualTo("SEK");
        assertThat(missing.path("projects").asInt()).isEqualTo(1);
        assertThat(missing.at("/value/amount").asInt()).isEqualTo(1_000);
        service.put("/rates/SEK/NOK", "manager", 200, """
                {"rates": [{"from": "2025-01-01", "rate": 0.5}]}""");
        service.awaitRevenue("/classes?period=all&currency=NOK&salespersonId=" + owner, 600);
    }

    @Test
    void areShownAsTheyWereSet() {
        var set = service.put("/rates/DKK/ISK", "manager", 201, """
                {"rates": [{"from": "2026-01-01", "rate": 19.123456789}]}""");
        assertThat(set.at("/rates/0/rate").asString()).isEqualTo("19.123456789");
        assertThat(set.path("changedBy").asString()).isEqualTo("somebody");
        assertThat(service.api("/rates/DKK/ISK", "salesperson", 200).path("rates"))
                .isEqualTo(set.path("rates"));
        service.api("/rates/ISK/DKK", "salesperson", 404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/rates/XYZ/NOK; {\"rates\": []}; from",
                "/rates/NOK/NOK; {\"rates\": []}; to",
                "/rates/CZK/NOK; {}; rates",
                "/rates/CZK/NOK; {\"rates\": [null]}; rates[0]",
                "/rates/CZK/NOK; {\"rates\": [{\"from\": \"2026-01-01\", \"rate\": 0}]}; rates[0].rate",
                "/rates/CZK/NOK; {\"rates\": [{\"from\": \"2026-01-01\", \"rate\": 1e40}]}; rates[0].rate",
                "/rates/CZK/NOK; {\"rates\": [{\"rate\": 1}]}; rates[0].from",
                "/rates/CZK/NOK; {\"rates\": [{\"from\": \"2026-01-01\", \"rate\": 1}, {\"from\": \"2026-01-01\", \"rate\": 2}]}; rates[1].from"
            })
    void nameTheFieldThatIsWrong(String path, String body, String field) {
        assertThat(errors(service.put(path, "manager", 400, body))).isEqualTo(field);
    }

    @Test
    void areSetByThoseAloneWhoDecide() {
        service.put("/rates/CZK/NOK", "salesperson", 403, "{\"rates\": []}");
    }

    private static String errors(JsonNode problem) {
        return problem.path("errors").path(0).path("field").asString();
    }

    private void signed(String project, long amount, String currency, String day) {
        service.publish("client-events", owner, owner + project, "client.project-signed.v1", 1, """
                {"projectId": "%s", "clientId": "%s", "salespersonId": "%s", "signedOn": "%s",
                 "value": {"amount": %d, "currency": "%s"}, "contractType": "purchase"}""".formatted(
                        owner + project, owner, owner, day, amount, currency));
    }
}
