package org.clientele.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
        var figures = service.awaitRevenue("/classes?period=all&salespersonId=" + owner, 1_000);
        assertThat(figures.path("clients").asInt()).isEqualTo(5);
        assertThat(classes(figures)).containsExactly("A 1 800", "B 2 160", "C 2 40");
        assertThat(figures.path("classes").path(0).path("revenueShare").asDouble())
                .isEqualTo(0.8);
        assertThat(figures.path("classes").path(0).path("clientShare").asDouble())
                .isEqualTo(0.2);
        assertThat(classes(service.get("/classes?by=client-share&period=all&salespersonId=" + owner)))
                .containsExactly("A 1 800", "B 2 160", "C 2 40");
    }

    @Test
    void limitsFiguresToAPeriodAndACurrency() {
        fiveClients();
        service.awaitRevenue("/classes?period=all&salespersonId=" + owner, 1_000);
        assertThat(revenue(service.get("/classes?from=2026-02-01&to=2026-02-11&salespersonId=" + owner)))
                .isEqualTo(60);
        assertThat(revenue(service.get("/classes?currency=USD&salespersonId=" + owner)))
                .isZero();
    }

    @Test
    void leavesOutOfEveryPeriodWhatWasTakenBack() {
        fiveClients();
        service.awaitRevenue("/classes?period=all&salespersonId=" + owner, 1_000);
        service.withdrawn(owner + "-p3", owner + "-c3", 2);
        service.undone(owner + "-c3", 2);
        service.awaitRevenue("/classes?period=all&salespersonId=" + owner, 940);
        assertThat(revenue(service.get("/classes?from=2026-02-01&to=2026-02-11&salespersonId=" + owner)))
                .isZero();
        service.signed(owner + "-p3", owner + "-c3", owner, 60, "2026-02-11");
        service.onboarded(owner + "-c3", owner);
        service.signed(owner + "-p5", owner + "-c5", owner, 1, "2026-02-13");
        service.awaitRevenue("/classes?period=all&salespersonId=" + owner, 941);
        await().untilAsserted(() -> assertThat(service.get("/classes?period=all&salespersonId=" + owner)
                        .path("clients")
                        .asInt())
                .isEqualTo(4));
    }

    @Test
    void showsTheSameNumberInTableChartAndLists() {
        fiveClients();
        service.awaitRevenue("/classes?period=all&salespersonId=" + owner, 1_000);
        var chart = service.get("/pareto?period=all&salespersonId=" + owner);
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
            for (var item :
                    service.get(list + "?period=all&salespersonId=" + owner).path("items")) {
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
        service.awaitRevenue("/classes?period=all&salespersonId=" + owner, 20);
        var list = "/classes/A/clients?limit=1&period=all&salespersonId=" + owner;
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
        var list = "/classes/A/clients?period=all&salespersonId=" + owner;
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
        var person = service.await(
                        "/salespeople?period=all&salespersonId=" + owner, page -> "Anna Berg".equals(name(page)))
                .path("items")
                .path(0);
        assertThat(person.path("salespersonId").asString()).isEqualTo(owner);
        assertThat(person.path("projects").asInt()).isEqualTo(1);
        assertThat(revenue(person)).isEqualTo(10);
    }

    @Test
    void seesADayAsItWasAndAnInstantAsItWasKnown() {
        var before = Instant.now();
        service.onboarded(owner + "-c1", owner);
        service.signed(owner + "-p1", owner + "-c1", owner, 10, "2026-01-10");
        service.signed(owner + "-p2", owner + "-c1", owner, 100, "2026-02-10");
        var all = "/classes?period=all&salespersonId=" + owner;
        service.awaitRevenue(all, 110);
        assertThat(revenue(service.get(all + "&on=2026-02-09"))).isEqualTo(10);
        assertThat(service.get(all + "&on=2025-12-31").path("clients").asInt()).isZero();
        assertThat(revenue(service.get(all + "&asOf=" + before))).isZero();
        assertThat(revenue(service.get(all + "&asOf=" + Instant.now()))).isEqualTo(110);
    }

    @Test
    void waitsForAnEventThatSomebodyHasSeen() {
        var seen = service.signed(owner + "-p1", owner + "-c1", owner, 10, "2026-01-10");
        var all = "/classes?period=all&salespersonId=" + owner + "&atLeast=";
        assertThat(revenue(service.get(all + seen))).isEqualTo(10);
        assertThat(service.get(all + "client-events-0-987654321", "manager", 503)
                        .path("type")
                        .asString())
                .endsWith("unavailable");
    }

    @Test
    void showsRevenueMonthByMonth() {
        service.signed(owner + "-p1", owner + "-c1", owner, 10, "2026-01-10");
        service.signed(owner + "-p2", owner + "-c1", owner, 100, "2026-03-10");
        var own = "?from=2026-01-05&to=2026-03-20&salespersonId=" + owner;
        service.awaitRevenue("/classes" + own, 110);
        var months = new ArrayList<String>();
        service.get("/months" + own)
                .path("months")
                .forEach(month -> months.add(month.path("month").asString() + " " + revenue(month)));
        assertThat(months).containsExactly("2026-01 10", "2026-02 0", "2026-03 100");
    }

    @Test
    void countsTheLastTwelveMonthsUnlessDaysAreNamed() {
        var today = LocalDate.now(ZoneOffset.UTC);
        service.signed(
                owner + "-p1",
                owner + "-c1",
                owner,
                10,
                today.minusYears(1).minusDays(2).toString());
        service.signed(
                owner + "-p2", owner + "-c1", owner, 100, today.minusMonths(11).toString());
        service.awaitRevenue("/classes?period=all&salespersonId=" + owner, 110);
        assertThat(revenue(service.get("/classes?salespersonId=" + owner))).isEqualTo(100);
    }

    @Test
    void dividesRevenueIntoGroupsOfClientsAndContracts() {
        service.publish(
                "client-events", owner + "-c1", owner + "-c1", "client.onboarded.v1", 1, """
                {"clientId": "%s-c1", "salespersonId": "%s", "teamId": "north", "sector": "medical", "country": "DE",
                 "employees": 12, "at": "2026-01-01T00:00:00Z"}""".formatted(owner, owner));
        service.signed(owner + "-p1", owner + "-c1", owner, 10, "2026-01-10");
        service.signed(owner + "-p2", owner + "-c2", owner, 30, "2026-01-10");
        var own = "?period=all&salespersonId=" + owner;
        service.awaitRevenue("/classes" + own, 40);
        assertThat(groups("/groups/sector" + own)).containsExactly("null 30", "medical 10");
        assertThat(groups("/groups/country" + own)).containsExactly("null 30", "DE 10");
        assertThat(groups("/groups/size" + own)).containsExactly("null 30", "small 10");
        assertThat(groups("/groups/team" + own)).containsExactly("null 40", "north 0");
        assertThat(groups("/groups/salesperson" + own)).containsExactly(owner + " 40");
        assertThat(groups("/groups/contract-type" + own)).containsExactly("purchase 40");
        assertThat(revenue(service.get("/classes" + own + "&sector=medical"))).isEqualTo(10);
        assertThat(revenue(service.get("/classes" + own + "&size=large"))).isZero();
        assertThat(revenue(service.get("/classes" + own + "&contractType=framework")))
                .isZero();
        assertThat(service.get("/concentration" + own).path("hhi").asDouble()).isEqualTo(0.625);
    }

    private List<String> groups(String path) {
        var groups = new ArrayList<String>();
        for (var group : service.get(path).path("items")) {
            groups.add(group.path("group").asString("null") + " " + revenue(group));
        }
        return groups;
    }

    @Test
    void saysHowOldAFigureIs() {
        var begun = Instant.now();
        Awaitility.await().atMost(RunningAnalytics.PATIENCE).untilAsserted(() -> {
            var freshness = service.get("/classes").path("freshness");
            assertThat(freshness.path("lagMillis").asLong()).isZero();
            assertThat(Instant.parse(freshness.path("readUntil").asString())).isAfter(begun);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/classes?currency=XYZ, currency",
        "/classes?by=size, by",
        "/classes?a=90&b=80, b",
        "/classes?a=0, a",
        "/classes?b=101, b",
        "/classes?period=ever, period",
        "/classes?period=all&from=2026-01-01, period",
        "/classes?from=2026-02-02&on=2026-02-01, from",
        "/classes?asOf=yesterday, asOf",
        "/classes?size=huge, size",
        "/classes?country=de, country",
        "/classes?sector=A%20B, sector",
        "/classes?contractType=A%20B, contractType",
        "/classes?revenueBy=wished, revenueBy",
        "/classes?atLeast=7, atLeast",
        "/classes?atLeast=client-events-x-1, atLeast",
        "/groups/colour, dimension",
        "/classes?from=2026-02-30, from",
        "/classes?from=%2B6000000-01-01, from",
        "/classes?on=%2B999999999-12-31, on",
        "/classes?on=-999999999-01-01, on",
        "/classes?asOf=%2B999999999-12-31T23:59:59Z, asOf",
        "/months?to=12026-01-01, to",
        "/classes?atLeast=nonsense-0-1, atLeast",
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
        "/salespeople?cursor=nonsense, cursor",
        "/class-changes?cursor=nonsense, cursor",
        "/class-changes?since=yesterday, since",
        "/class-changes?since=%2B999999999-12-31T23:59:59Z, since",
        "/class-changes?limit=0, limit"
    })
    void namesTheFieldOfABadQuestion(String path, String field) {
        var problem = service.get(path, "manager", 400);
        assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo(field);
    }

    @Test
    void showsSalespeopleWhatIsTheirsWhereTheyMayReadNothingElse() {
        var all = "/classes?period=all&salespersonId=" + owner;
        service.signed(owner + "-p1", owner + "-a", owner, 10, "2026-01-10");
        service.awaitRevenue(all, 10);
        assertThat(revenue(service.get("/classes?period=all", owner, "salesperson", 200)))
                .isEqualTo(10);
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
        for (var path : List.of("/classes", "/classes/A/clients", "/pareto", "/salespeople", "/class-changes")) {
            service.get(path, role, 200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketing", "operator", "privacy-officer", "stranger"})
    void isForNobodyElse(String role) {
        for (var path : List.of("/classes", "/classes/A/clients", "/pareto", "/salespeople", "/class-changes")) {
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
