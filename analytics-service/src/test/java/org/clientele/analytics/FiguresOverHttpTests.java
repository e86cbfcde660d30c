package org.clientele.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** From events on the broker to figures over HTTP. */
@Tag("embedded")
class FiguresOverHttpTests {

    private final RunningAnalytics service = RunningAnalytics.service();
    private final String owner = "owner-" + UUID.randomUUID();

    @Test
    void cutsClientsIntoClassesByRevenue() {
        fiveClients();
        var figures = service.awaitRevenue("/classes?salespersonId=" + owner, 1_000);
        assertThat(figures.path("clients").asInt()).isEqualTo(5);
        assertThat(classes(figures)).containsExactly("A 1 800", "B 2 160", "C 2 40");
        assertThat(figures.path("classes").path(0).path("revenueShare").asDouble())
                .isEqualTo(0.8);
        assertThat(figures.path("classes").path(0).path("clientShare").asDouble())
                .isEqualTo(0.2);
        assertThat(classes(service.get("/classes?by=client-share&salespersonId=" + owner)))
                .containsExactly("A 1 800", "B 2 160", "C 2 40");
    }

    @Test
    void limitsFiguresToAPeriodAndACurrency() {
        fiveClients();
        service.awaitRevenue("/classes?salespersonId=" + owner, 1_000);
        assertThat(revenue(service.get("/classes?from=2026-02-01&to=2026-02-11&salespersonId=" + owner)))
                .isEqualTo(60);
        assertThat(revenue(service.get("/classes?currency=USD&salespersonId=" + owner)))
                .isZero();
    }

    @Test
    void leavesOutOfEveryPeriodWhatWasTakenBack() {
        fiveClients();
        service.awaitRevenue("/classes?salespersonId=" + owner, 1_000);
        service.withdrawn(owner + "-p3", owner + "-c3", 2);
        service.undone(owner + "-c3", 2);
        service.awaitRevenue("/classes?salespersonId=" + owner, 940);
        assertThat(revenue(service.get("/classes?from=2026-02-01&to=2026-02-11&salespersonId=" + owner)))
                .isZero();
        service.signed(owner + "-p3", owner + "-c3", owner, 60, "2026-02-11");
        service.onboarded(owner + "-c3", owner);
        service.signed(owner + "-p5", owner + "-c5", owner, 1, "2026-02-13");
        service.awaitRevenue("/classes?salespersonId=" + owner, 941);
        await().untilAsserted(() -> assertThat(service.get("/classes?salespersonId=" + owner)
                        .path("clients")
                        .asInt())
                .isEqualTo(4));
    }

    @Test
    void showsTheSameNumberInTableChartAndLists() {
        fiveClients();
        service.awaitRevenue("/classes?salespersonId=" + owner, 1_000);
        var chart = service.get("/pareto?salespersonId=" + owner);
        assertThat(revenue(chart)).isEqualTo(1_000);
        assertThat(revenue(chart.path("points").path(4))).isEqualTo(1_000);
        assertThat(sum("/classes/A/clients", "/classes/B/clients", "/classes/C/clients"))
                .isEqualTo(1_000);
        assertThat(sum("/salespeople")).isEqualTo(1_000);
    }

    private void fiveClients() {
        for (int i = 1; i <= 5; i++) {
            service.onboarded(owner + "-c" + i, owner);
        }
        service.signed(owner + "-p1", owner + "-c1", owner, 800, "2026-01-10");
        service.signed(owner + "-p2", owner + "-c2", owner, 100, "2026-01-11");
        service.signed(owner + "-p3", owner + "-c3", owner, 60, "2026-02-11");
        service.signed(owner + "-p4", owner + "-c4", owner, 40, "2026-02-12");
    }

    private long sum(String... lists) {
        var sum = BigInteger.ZERO;
        for (var list : lists) {
            for (var item : service.get(list + "?salespersonId=" + owner).path("items")) {
                sum = sum.add(BigInteger.valueOf(revenue(item)));
            }
        }
        return sum.longValueExact();
    }

    @Test
    void pagesTheClientsOfAClassWithTheirNames() {
        service.onboarded(owner + "-a", owner);
        service.onboarded(owner + "-b", owner);
        service.signed(owner + "-p1", owner + "-a", owner, 10, "2026-01-10");
        service.signed(owner + "-p2", owner + "-b", owner, 10, "2026-01-10");
        named(owner + "-a", "Sommer Optik", 1);
        service.awaitRevenue("/classes?salespersonId=" + owner, 20);
        var list = "/classes/A/clients?limit=1&salespersonId=" + owner;
        var first = service.await(list, page -> "Sommer Optik".equals(name(page)));
        var second = service.get(list + "&cursor=" + first.path("next").asString());
        assertThat(second.path("items").path(0).path("clientId").asString()).isEqualTo(owner + "-b");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void forgetsTheNameOfAnErasedClientForGood() {
        service.onboarded(owner + "-a", owner);
        service.signed(owner + "-p1", owner + "-a", owner, 10, "2026-01-10");
        named(owner + "-a", "Sommer Optik", 1);
        var list = "/classes/A/clients?salespersonId=" + owner;
        service.await(list, page -> "Sommer Optik".equals(name(page)));
        service.erase("client-profiles", owner + "-a");
        service.await(list, page -> name(page).isEmpty());
        named(owner + "-a", "Sommer Optik", 1);
        named(owner + "-b", "Winter Optik", 1);
        service.onboarded(owner + "-b", owner);
        service.signed(owner + "-p2", owner + "-b", owner, 20, "2026-01-10");
        var both = service.await(list, page -> "Winter Optik".equals(name(page)));
        assertThat(both.path("items").path(1).has("name")).isFalse();
    }

    private void named(String clientId, String name, long sequence) {
        service.publish(
                "client-profiles", clientId, clientId, "client.profile.v1", sequence, """
                {"clientId": "%s", "company": {"name": "%s"}}""".formatted(clientId, name));
    }

    private static String name(JsonNode page) {
        return page.path("items").path(0).path("name").asString("");
    }

    @Test
    void showsSalespeopleWithTheirNames() {
        service.signed(owner + "-p1", owner + "-a", owner, 10, "2026-01-10");
        service.publish("salespeople", owner, owner, "salesperson.profile.v1", 1, """
                {"salespersonId": "%s", "teamId": "north", "givenName": "Anna", "familyName": "Berg"}""".formatted(owner));
        var person = service.await("/salespeople?salespersonId=" + owner, page -> "Anna Berg".equals(name(page)))
                .path("items")
                .path(0);
        assertThat(person.path("salespersonId").asString()).isEqualTo(owner);
        assertThat(person.path("projects").asInt()).isEqualTo(1);
        assertThat(revenue(person)).isEqualTo(10);
    }

    @Test
    void saysHowOldAFigureIs() {
        var begun = Instant.now();
        Awaitility.await().atMost(RunningAnalytics.PATIENCE).untilAsserted(() -> {
            var freshness = service.get("/classes").path("freshness");
            assertThat(freshness.path("lagMillis").asLong()).isZero();
            assertThat(Instant.parse(freshness.path("asOf").asString())).isAfter(begun);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/classes?currency=XYZ, currency",
        "/classes?by=size, by",
        "/classes?from=2026-02-30, from",
        "/classes?to=yesterday, to",
        "/classes?from=2026-02-02&to=2026-02-01, from",
        "/classes?salespersonId=no%20id, salespersonId",
        "/classes?teamId=no%20id, teamId",
        "/classes/A/clients?cursor=nonsense, cursor",
        "/classes/A/clients?limit=0, limit",
        "/classes/A/clients?limit=many, limit",
        "/classes/D/clients, class",
        "/pareto?currency=eur, currency",
        "/salespeople?from=2026-13-01, from",
        "/salespeople?cursor=nonsense, cursor"
    })
    void namesTheFieldOfABadQuestion(String path, String field) {
        var problem = service.get(path, "manager", 400);
        assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo(field);
    }

    @Test
    void showsSalespeopleWhatIsTheirsWhereTheyMayReadNothingElse() {
        var all = "/classes?salespersonId=" + owner;
        service.signed(owner + "-p1", owner + "-a", owner, 10, "2026-01-10");
        service.awaitRevenue(all, 10);
        assertThat(revenue(service.get("/classes", owner, "salesperson", 200))).isEqualTo(10);
        for (var path : List.of("/classes", "/pareto", "/classes/A/clients", "/salespeople")) {
            assertThat(service.get(path, "somebody-else", "salesperson", 200).toString())
                    .doesNotContain(owner);
        }
        assertThat(revenue(service.get(all, "somebody-else", "salesperson", 200)))
                .isZero();
        assertThat(service.get("/salespeople", owner, "salesperson", 200).path("items"))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.path("salespersonId").asString()).isEqualTo(owner));
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "salesperson", "integration"})
    void isForManagersSalespeopleAndIntegrations(String role) {
        for (var path : List.of("/classes", "/classes/A/clients", "/pareto", "/salespeople")) {
            service.get(path, role, 200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketing", "operator", "privacy-officer", "stranger"})
    void isForNobodyElse(String role) {
        for (var path : List.of("/classes", "/classes/A/clients", "/pareto", "/salespeople")) {
            service.get(path, role, 403);
        }
    }

    @Test
    void isNotForCallersWithoutAToken() throws Exception {
        assertThat(service.statusWithoutToken("/classes")).isEqualTo(401);
    }

    private static List<String> classes(JsonNode figures) {
        return new ArrayList<>(StreamSupport.stream(figures.path("classes").spliterator(), false)
                .map(one -> "%s %d %d"
                        .formatted(
                                one.path("class").asString(),
                                one.path("clients").asInt(),
                                revenue(one)))
                .toList());
    }

    private static long revenue(JsonNode figures) {
        return figures.path("revenue").path("amount").asLong();
    }
}
