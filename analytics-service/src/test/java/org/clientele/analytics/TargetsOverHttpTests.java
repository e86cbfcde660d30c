package org.clientele.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What teams are to sell: as it is set over HTTP and on a page, and as it stands beside the figures. */
@Tag("embedded")
class TargetsOverHttpTests {

    private static final RunningAnalytics SERVICE = RunningAnalytics.service();

    private final String team = "team-" + UUID.randomUUID();
    private final String seller = team + "-s";
    private final String leader = team + "-m";

    @BeforeEach
    void aTeamThatSoldSomething() {
        SERVICE.publish("salespeople", seller, seller, "salesperson.profile.v1", 1, """
                {"salespersonId": "%s", "teamId": "%s", "givenName": "Ida", "familyName": "Falk"}""".formatted(seller, team));
        SERVICE.publish("salespeople", team, team, "team.profile.v1", 1, """
                {"teamId": "%s", "name": "The %s", "managerId": "%s"}""".formatted(team, team, leader));
        SERVICE.publish("client-events", team + "-c", team + "-p", "client.project-signed.v1", 1, """
                {"projectId": "%1$s-p", "clientId": "%1$s-c", "salespersonId": "%1$s-s", "teamId": "%1$s",
                 "signedOn": "2026-02-10", "value": {"amount": 60000, "currency": "EUR"}, "contractType": "purchase"}""".formatted(team));
        SERVICE.awaitRevenue("/classes?period=all&teamId=" + team, 60_000);
        await().atMost(RunningAnalytics.PATIENCE)
                .until(() -> put("2026-01", 1, leader).getStatus() < 300 && delete("2026-01", "*", leader) < 300);
    }

    @Test
    void isSetShownAndTakenBack() throws Exception {
        var first = put("2026-02", 100_000, leader);
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(first.getHeader("Location")).endsWith("/api/v1/targets/" + team + "/2026-02");
        var again = put("2026-02", 80_000, leader);
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(again.getContentAsString()).contains("\"amount\":80000", "\"changedBy\":\"" + leader);
        var read = SERVICE.asCaller(get("/2026-02"), leader, "manager");
        assertThat(read.getHeader("ETag")).isEqualTo(again.getHeader("ETag")).isNotEqualTo(first.getHeader("ETag"));
        assertThat(delete("2026-02", null, leader)).isEqualTo(428);
        assertThat(delete("2026-02", first.getHeader("ETag"), leader)).isEqualTo(412);
        assertThat(delete("2026-02", again.getHeader("ETag"), leader)).isEqualTo(204);
        assertThat(SERVICE.asCaller(get("/2026-02"), leader, "manager").getStatus())
                .isEqualTo(404);
        assertThat(delete("2026-02", "*", leader)).isEqualTo(404);
    }

    @Test
    void isSetByWhoeverLeadsTheTeam() throws Exception {
        assertThat(put("2026-02", 1, "somebody-else").getStatus()).isEqualTo(403);
        assertThat(SERVICE.asCaller(body("/2026-02", 1), seller, "salesperson").getStatus())
                .isEqualTo(403);
        assertThat(delete("2026-02", "*", "somebody-else")).isEqualTo(403);
    }

    @Test
    void isShownToThoseWhoSeeTheWholeTeam() throws Exception {
        assertThat(put("2026-02", 1, leader).getStatus()).isEqualTo(201);
        assertThat(SERVICE.asCaller(MockMvcRequestBuilders.get("/api/v1/targets?limit=200"), leader, "manager")
                        .getContentAsString())
                .contains(team);
        assertThat(SERVICE.asCaller(get("/2026-02"), "a-stranger", "salesperson")
                        .getStatus())
                .isEqualTo(404);
        assertThat(SERVICE.asCaller(
                                MockMvcRequestBuilders.get("/api/v1/targets?limit=200"), "a-stranger", "salesperson")
                        .getContentAsString())
                .doesNotContain(team);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-13; {\"value\": {\"amount\": 1, \"currency\": \"EUR\"}}; month",
                "soon; {\"value\": {\"amount\": 1, \"currency\": \"EUR\"}}; month",
                "2026-02; {}; value",
                "2026-02; {\"value\": {\"amount\": -1, \"currency\": \"EUR\"}}; value.amount",
                "2026-02; {\"value\": {\"amount\": 1, \"currency\": \"SEK\"}}; value.currency"
            })
    void namesTheFieldThatIsWrong(String month, String body, String field) throws Exception {
        var answer = SERVICE.asCaller(
                MockMvcRequestBuilders.put("/api/v1/targets/" + team + "/" + month)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body),
                leader,
                "manager");
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void standsBesideTheFiguresOfTheTeamWithTheSameNumbersInFiles() throws Exception {
        assertThat(put("2026-02", 80_000, leader).getStatus()).isEqualTo(201);
        assertThat(put("2026-01", 10_000, leader).getStatus()).isEqualTo(201);
        var view = "?period=from-to&from=2026-01-15&to=2026-02-28&team=" + team;
        var page = page(view);
        assertThat(PageTable.of(page, "months"))
                .anyMatch(line -> line.startsWith("2026-02,600.00,800.00,0.7500,1"))
                .anyMatch(line -> line.startsWith("2026-01,0.00,,,0"));
        assertThat(PageTable.of(page, "teams")).containsExactly("The " + team + ",1,1,600.00,1.0000,800.00,0.7500");
        for (var table : new String[] {"months", "teams"}) {
            var file = SERVICE.asPerson(MockMvcRequestBuilders.get("/export/" + table + view), leader, "manager");
            assertThat(file.getContentAsString().lines().skip(1)).containsExactlyElementsOf(PageTable.of(page, table));
        }
        assertThat(PageTable.of(page(view + "&salesperson=" + seller), "teams"))
                .containsExactly("The " + team + ",1,1,600.00,1.0000,,");
    }

    /** Of two months that were sold in only one was planned: nobody can say what share of the plan that is. */
    @Test
    void measuresNothingByWhatWasPlannedOfAPart() throws Exception {
        assertThat(put("2026-02", 80_000, leader).getStatus()).isEqualTo(201);
        var view = "?period=from-to&from=2026-02-01&to=2026-03-31";
        assertThat(PageTable.of(page(view + "&team=" + team), "teams"))
                .containsExactly("The " + team + ",1,1,600.00,1.0000,800.00,");
        assertThat(PageTable.of(page(view + "&team=" + team), "months"))
                .anyMatch(line -> line.startsWith("2026-02,600.00,800.00,0.7500,1"));
        assertThat(PageTable.of(page(view), "months")).anyMatch(line -> line.matches("2026-02,[0-9.]+,[0-9.]+,,.*"));
    }

    @Test
    void isSetAndTakenBackOnAPage() throws Exception {
        var set = form("/targets").param("month", "2026-02").param("amount", "12 500,50");
        assertThat(SERVICE.asPerson(set, leader, "manager").getRedirectedUrl())
                .isEqualTo("http://localhost:8083/targets?team=" + team + "&done=SAVED&month=2026-02");
        var page = SERVICE.asPerson(
                        MockMvcRequestBuilders.get("/targets?team=" + team + "&done=SAVED&month=2026-02"),
                        leader,
                        "manager")
                .getContentAsString();
        assertThat(page).contains("The target for 2026-02 is set.", "data-value=\"12500.50\"");
        var takeBack = form("/targets/take-back").param("month", "2026-02").param("version", "1");
        assertThat(SERVICE.asPerson(takeBack, leader, "manager").getRedirectedUrl())
                .contains("done=TAKEN");
        var again = SERVICE.asPerson(takeBack, leader, "manager").getRedirectedUrl();
        assertThat(again).contains("done=NOT_THERE");
        var nothing = MockMvcRequestBuilders.get("/targets?team=" + team + "&done=NOT_THERE&month=2026-02");
        assertThat(SERVICE.asPerson(nothing, leader, "manager").getContentAsString())
                .contains("There was no target for 2026-02.");
        assertThat(SERVICE.asCaller(get("/2026-02"), leader, "manager").getStatus())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "soon; 12500; month-error; A month looks like this",
                "2026-02; 12,500; amount-error; Write an amount",
                "2026-02; -1; amount-error; Write an amount",
                "2026-02; ''; amount-error; Write an amount"
            })
    void saysBesideTheFieldWhatIsWrong(String month, String amount, String place, String words) throws Exception {
        var answer =
                SERVICE.asPerson(form("/targets").param("month", month).param("amount", amount), leader, "manager");
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).containsPattern("id=\"" + place + "\">[^<]*" + words);
        assertThat(answer.getContentAsString()).contains("value=\"" + month + "\"", "value=\"" + amount + "\"");
    }

    @Test
    void takesNothingOnAPageFromWhoeverLeadsAnotherTeam() throws Exception {
        var set = form("/targets").param("month", "2026-02").param("amount", "1");
        assertThat(SERVICE.asPerson(set, "somebody-else", "manager").getStatus())
                .isEqualTo(400);
        assertThat(SERVICE.asPerson(set, seller, "salesperson").getStatus()).isEqualTo(403);
        assertThat(page("?team=" + team)).contains("href=\"/targets\"");
        assertThat(SERVICE.asPerson(MockMvcRequestBuilders.get("/"), seller, "salesperson")
                        .getContentAsString())
                .doesNotContain("href=\"/targets\"");
    }

    private MockHttpServletResponse put(String month, long amount, String caller) throws Exception {
        return SERVICE.asCaller(body("/" + month, amount), caller, "manager");
    }

    private MockHttpServletRequestBuilder body(String path, long amount) {
        return MockMvcRequestBuilders.put("/api/v1/targets/" + team + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"value\": {\"amount\": %d, \"currency\": \"EUR\"}}".formatted(amount));
    }

    private MockHttpServletRequestBuilder get(String path) {
        return MockMvcRequestBuilders.get("/api/v1/targets/" + team + path);
    }

    private int delete(String month, String version, String caller) throws Exception {
        var request = MockMvcRequestBuilders.delete("/api/v1/targets/" + team + "/" + month);
        return SERVICE.asCaller(version == null ? request : request.header("If-Match", version), caller, "manager")
                .getStatus();
    }

    private MockHttpServletRequestBuilder form(String path) {
        return MockMvcRequestBuilders.post(path).param("team", team).with(csrf());
    }

    private String page(String view) throws Exception {
        return SERVICE.asPerson(MockMvcRequestBuilders.get("/" + view), leader, "manager")
                .getContentAsString();
    }
}
