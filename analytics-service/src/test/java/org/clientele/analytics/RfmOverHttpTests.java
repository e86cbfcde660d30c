package org.clientele.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From signed projects on the broker to scores over HTTP. */
@Tag("embedded")
class RfmOverHttpTests {

    private final RunningAnalytics service = RunningAnalytics.service();
    private final String owner = "seller-" + UUID.randomUUID();
    private final String own = "?period=all&on=2026-04-01&salespersonId=" + owner;

    @Test
    void showsCellsAndTheirClients() {
        service.onboarded(owner + "-a", owner);
        service.signed(owner + "-a1", owner + "-a", owner, 500, "2026-03-20");
        service.signed(owner + "-a2", owner + "-a", owner, 500, "2026-03-20");
        service.signed(owner + "-b1", owner + "-b", owner, 200, "2026-03-22");
        var figures = service.awaitRevenue("/rfm" + own, 1_200);
        assertThat(figures.path("clients").asInt()).isEqualTo(2);
        assertThat(figures.at("/cells/0/cell").asString()).isEqualTo("3-1-1");
        assertThat(figures.at("/cells/1/cell").asString()).isEqualTo("1-3-3");
        assertThat(figures.at("/cells/1/projects").asInt()).isEqualTo(2);
        var page = service.get("/rfm/clients" + own + "&limit=1");
        assertThat(page.at("/items/0/clientId").asString()).isEqualTo(owner + "-a");
        assertThat(page.at("/items/0/daysSince").asInt()).isEqualTo(12);
        var next = service.get(
                "/rfm/clients" + own + "&limit=1&cursor=" + page.path("next").asString());
        assertThat(next.at("/items/0/clientId").asString()).isEqualTo(owner + "-b");
        assertThat(next.has("next")).isFalse();
        var latest = service.get("/rfm/clients" + own + "&recency=3");
        assertThat(latest.path("items")).hasSize(1);
        assertThat(service.get("/rfm/clients" + own, owner, "salesperson", 200).path("items"))
                .hasSize(2);
        assertThat(service.get("/rfm/clients" + own, "somebody-else", "salesperson", 200)
                        .path("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/rfm?revenueBy=recognised, revenueBy",
        "/rfm/clients?recency=6, recency",
        "/rfm/clients?monetary=0, monetary",
        "/rfm/clients?cursor=x, cursor"
    })
    void nameTheFieldThatIsWrong(String path, String field) {
        assertThat(service.get(path, "manager", 400).at("/errors/0/field").asString())
                .isEqualTo(field);
    }
}
