package org.clientele.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.clientele.eventdelivery.audit.AuditEntries;
import org.clientele.eventdelivery.audit.AuditEntry;
import org.clientele.servicepages.live.Openings;
import org.clientele.testkit.WorkbookReader;
import org.clientele.testkit.WorkbookReader.Value;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What the dashboard shows to whom, from events on the broker to HTML and files. */
@Tag("embedded")
class DashboardPagesTests {

    private static final RunningAnalytics SERVICE = RunningAnalytics.service();
    private static final String OWNER = "owner-" + UUID.randomUUID();
    private static final List<String> NAMING_CLIENTS =
            List.of("clients", "effort", "suggested", "class-changes", "segment-changes", "attention");
    private static final String OF_OWNER = "?period=all&salesperson=" + OWNER;
    private static final Pattern OPENING = Pattern.compile("data-opening=\"([^\"]*)\"");
    private static final Pattern REVENUE = Pattern.compile("id=\"revenue\" data-value=\"([^\"]*)\"");

    @BeforeAll
    static void fiveClients() {
        var amounts = List.of(80_000, 10_000, 6_000, 3_950, 50);
        for (int i = 0; i < amounts.size(); i++) {
            SERVICE.onboarded(OWNER + "-c" + i, OWNER);
            SERVICE.signed(OWNER + "-p" + i, OWNER + "-c" + i, OWNER, amounts.get(i), "2026-01-1" + i);
        }
        aLeadSomeTimeAndAFollowUp();
        SERVICE.awaitRevenue("/classes?period=all&salespersonId=" + OWNER, 100_000);
        SERVICE.await(
                "/funnel?period=all&salespersonId=" + OWNER,
                funnel -> funnel.path("lost").asInt() == 1);
        SERVICE.await(
                "/follow-ups?period=all&salespersonId=" + OWNER,
                owed -> !owed.path("items").isEmpty());
    }

    private static void aLeadSomeTimeAndAFollowUp() {
        SERVICE.publish("lead-events", OWNER + "-l", OWNER + "-l", "lead.captured.v1", 1, """
                {"leadId": "%1$s-l", "at": "2026-03-01T09:00:00Z", "source": "website", "submissionId": "s",
                 "lead": {"state": "OPEN", "step": "new", "salespersonId": "%1$s"}}""".formatted(OWNER));
        SERVICE.publish("lead-events", OWNER + "-l", OWNER + "-l", "lead.lost.v1", 2, """
                {"leadId": "%1$s-l", "at": "2026-03-02T09:00:00Z", "reason": "no-budget",
                 "lead": {"state": "LOST", "step": "new", "salespersonId": "%1$s"}}""".formatted(OWNER));
        SERVICE.publish(
                "client-events", OWNER + "-c4", OWNER + "-e", "client.effort-recorded.v1", 1, """
                {"effortId": "%1$s-e", "clientId": "%1$s-c4", "salespersonId": "%1$s", "minutes": 6000,
                 "activity": "visit", "on": "2026-03-24", "at": "2026-03-25T08:00:00Z"}""".formatted(OWNER));
        SERVICE.publish("follow-up-events", OWNER + "-f", OWNER + "-f", "follow-up.due.v1", 1, """
                {"followUpId": "%1$s-f", "at": "2026-03-03T09:00:00Z",
                 "followUp": {"state": "DUE", "salespersonId": "%1$s", "reason": "call",
                  "subject": {"kind": "client", "id": "%1$s-c0"},
                  "due": {"local": "2026-03-02T13:15", "zone": "UTC", "instant": "2026-03-02T13:15:00Z"}}}""".formatted(OWNER));
    }

    @Test
    void sendsWhoeverIsNotSignedInToTheIssuer() throws Exception {
        var answer =
                SERVICE.answer(MockMvcRequestBuilders.get("/clients?class=A").accept(MediaType.TEXT_HTML));
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo("http://localhost:8083/sign-in/start/issuer");
        assertThat(answer.getHeader("Set-Cookie"))
                .startsWith("clientele-analytics=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
    }

    /** They would fill the store with sessions that nobody comes back for. */
    @Test
    void keepsNothingForProgramsThatTryAddresses() throws Exception {
        var answer = SERVICE.answer(MockMvcRequestBuilders.get("/wp-login.php"));
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void leavesProgramsTheirProblems() throws Exception {
        var answer = SERVICE.answer(MockMvcRequestBuilders.get("/api/v1/figures/classes"));
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(answer.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("script-src");
    }

    @Test
    void showsAManagerTheFigures() throws Exception {
        var page = as("manager", "/" + OF_OWNER);
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("€1,000", "80.0%", OWNER + "-c0");
        assertThat(revenue(page)).isEqualTo("1000.00");
    }

    @Test
    void showsSalespeopleWhatIsTheirs() throws Exception {
        assertThat(revenue(asked(OWNER, "salesperson", "/?period=all"))).isEqualTo("1000.00");
        var other = asked("somebody-else", "salesperson", "/" + OF_OWNER);
        assertThat(revenue(other)).isEqualTo("0.00");
        assertThat(other.getContentAsString()).doesNotContain(OWNER + "-c").contains("Nobody has signed anything");
        assertThat(asked("somebody-else", "salesperson", "/clients/" + OWNER + "-c0")
                        .getStatus())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketing", "operator", "privacy-officer", "stranger"})
    void tellsEverybodyElseInWordsThatTheyMayNot(String role) throws Exception {
        for (var path : List.of("/", "/clients?class=A", "/clients/x", "/export/classes")) {
            var page = as(role, path);
            assertThat(page.getStatus()).as(path).isEqualTo(403);
            assertThat(page.getContentType()).startsWith("text/html");
            assertThat(page.getContentAsString()).contains("You may not see this");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/?period=from-to&from=yesterday&to=2026-01-31 | from-error | A day looks like this",
                "/?period=from-to&from=-999999999-01-01&to=2026-01-31 | from-error | A day looks like this",
                "/?period=from-to&from=2026-02-01&to=2026-01-31 | to-error | must not be before",
                "/?period=decade | period-error | Choose one of the periods"
            })
    void saysBesideTheFieldWhatIsWrong(String path, String place, String words) throws Exception {
        var page = as("manager", path);
        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(page.getContentAsString()).containsPattern("id=\"" + place + "\">" + "[^<]*" + words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/clients?class=D", "/clients", "/clients?class=A&cursor=nonsense", "/export/classes?period=x"})
    void saysInWordsThatAnAddressDoesNotWork(String path) throws Exception {
        var page = as("manager", path);
        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(page.getContentAsString()).contains("This address does not work");
    }

    @Test
    void saysInWordsThatThereIsNoSuchPage() throws Exception {
        assertThat(as("manager", "/nowhere").getContentAsString()).contains("There is no such page");
        var unknownTable = as("manager", "/export/nothing");
        assertThat(unknownTable.getStatus()).isEqualTo(404);
        assertThat(unknownTable.getContentAsString()).contains("There is no such page");
    }

    @Test
    void letsBrowsersRunWhatIsOursAlone() throws Exception {
        var page = as("manager", "/");
        assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.getContentAsString()).doesNotContain(" style=", "<style", "onclick", "http://www");
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void letsBrowsersKeepWhatItsAddressNames() throws Exception {
        var page = as("manager", "/").getContentAsString();
        for (var file : List.of("frame-\\w+\\.css", "charts-\\w+\\.js", "echarts\\.common\\.min-\\w+\\.js")) {
            var address = Pattern.compile("/assets/" + file).matcher(page);
            assertThat(address.find()).as(file).isTrue();
            var answer = SERVICE.answer(MockMvcRequestBuilders.get(address.group()));
            assertThat(answer.getStatus()).as(file).isEqualTo(200);
            assertThat(answer.getHeader("Cache-Control")).contains("max-age=31536000", "immutable");
            assertThat(answer.getHeader("Set-Cookie")).isNull();
        }
    }

    @Test
    void speaksTheLanguageOfTheBrowserUntilOneIsChosen() throws Exception {
        var french = get("manager", "manager", "/").header("Accept-Language", "fr-CH, en;q=0.5");
        assertThat(SERVICE.answer(french).getContentAsString()).contains("lang=\"fr\"", "Tableau de bord");
        var chosen = SERVICE.answer(MockMvcRequestBuilders.post("/language")
                .param("language", "fr")
                .param("page", "/?period=all")
                .with(csrf())
                .with(RunningAnalytics.person("manager", "manager")));
        assertThat(chosen.getStatus()).isEqualTo(303);
        assertThat(chosen.getRedirectedUrl()).isEqualTo("http://localhost:8083/?period=all");
        assertThat(chosen.getCookie("clientele-language").getValue()).isEqualTo("fr");
        var later = get("manager", "manager", "/").cookie(chosen.getCookie("clientele-language"));
        assertThat(SERVICE.answer(later).getContentAsString()).contains("Tableau de bord");
    }

    @Test
    void takesNoFormFromElsewhereAndLeadsNobodyElsewhere() throws Exception {
        var forged = MockMvcRequestBuilders.post("/sign-out").with(RunningAnalytics.person("manager", "manager"));
        assertThat(SERVICE.answer(forged).getForwardedUrl()).isEqualTo("/sign-in/failed");
        var away = SERVICE.answer(MockMvcRequestBuilders.post("/language")
                .param("language", "en")
                .param("page", "//elsewhere.example")
                .with(csrf())
                .with(RunningAnalytics.person("manager", "manager")));
        assertThat(away.getRedirectedUrl()).isEqualTo("http://localhost:8083/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "classes",
                "pareto",
                "salespeople",
                "teams",
                "months",
                "effort",
                "funnel",
                "loss-reasons",
                "follow-ups"
            })
    void exportsTheNumbersThatThePageShows(String table) throws Exception {
        var page = as("manager", "/" + OF_OWNER).getContentAsString();
        var file = as("manager", "/export/" + table + OF_OWNER);
        assertThat(file.getHeader("Content-Disposition")).contains(table + ".csv");
        var lines = file.getContentAsString().lines().skip(1).toList();
        assertThat(lines).isNotEmpty();
        var shown = PageTable.of(page, table);
        assertThat(shown).containsExactlyElementsOf(lines);
        var workbook = as("manager", "/export/" + table + ".xlsx" + OF_OWNER);
        assertThat(workbook.getHeader("Content-Disposition")).contains(table + ".xlsx");
        assertThat(values(workbook)).containsExactlyElementsOf(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"figures", "projects"})
    void exportsWhatThePageOfAClientShows(String table) throws Exception {
        var client = OWNER + "-c2";
        var shown = PageTable.of(as("manager", "/clients/" + client).getContentAsString(), table);
        assertThat(shown).isNotEmpty();
        var file = as("manager", "/export/" + table + "?client=" + client);
        assertThat(file.getContentAsString().lines().skip(1)).containsExactlyElementsOf(shown);
        assertThat(values(as("manager", "/export/" + table + ".xlsx?client=" + client)))
                .containsExactlyElementsOf(shown);
    }

    @Test
    void exportsAboutWhomSomethingIsSuggested() throws Exception {
        var columns = "client,hours,effort_share,revenue,revenue_share,hours_to_free_per_month,suggestion";
        assertThat(as("manager", "/export/suggested").getContentAsString()).startsWith(columns);
    }

    private static List<String> values(MockHttpServletResponse workbook) throws Exception {
        return new WorkbookReader(workbook.getContentAsByteArray())
                .sheet(1).stream()
                        .skip(1)
                        .map(line -> line.stream().map(Value::value).collect(Collectors.joining(",")))
                        .toList();
    }

    @Test
    void leadsFromAClassToItsClientsAndToEachOfThem() throws Exception {
        assertThat(as("manager", "/" + OF_OWNER).getContentAsString())
                .contains("/clients?period=all&amp;salesperson=" + OWNER + "&amp;class=A");
        assertThat(as("manager", "/clients" + OF_OWNER + "&class=B").getContentAsString())
                .contains(OWNER + "-c1", OWNER + "-c2")
                .doesNotContain(OWNER + "-c0");
        assertThat(as("manager", "/clients/" + OWNER + "-c1").getContentAsString())
                .contains("All time", "€100");
        assertThat(as("manager", "/export/clients" + OF_OWNER)
                        .getContentAsString()
                        .lines())
                .hasSize(6);
    }

    @Test
    void isInTheAuditLogWithEveryClientThatItNames() throws Exception {
        var reader = "reader-" + UUID.randomUUID();
        var page = asked(reader, "manager", "/" + OF_OWNER).getContentAsString();
        var shown = NAMING_CLIENTS.stream()
                .filter(table -> page.contains("<table id=\"" + table + "\""))
                .mapToLong(table -> PageTable.of(page, table).size())
                .sum();
        assertThat(PageTable.of(page, "effort")).isNotEmpty();
        assertThat(read(reader)).isEqualTo(shown);
    }

    /** As live.js fetches it, in whichever instance; nobody else and nothing else is open by that. */
    @Test
    void isOneEntryOfTheAuditLogHoweverOftenItFetchesItselfWhileItIsOpen() throws Exception {
        var reader = "reader-" + UUID.randomUUID();
        var other = "reader-" + UUID.randomUUID();
        var opening = opening(asked(reader, "manager", "/" + OF_OWNER));
        assertThat(entries(reader)).hasSize(1);
        assertThat(opening(again(reader, "/" + OF_OWNER, opening))).isEqualTo(opening);
        assertThat(entries(reader)).hasSize(1);
        assertThat(opening(again(other, "/" + OF_OWNER, opening))).isNotEqualTo(opening);
        assertThat(entries(other)).hasSize(1);
        again(reader, "/?period=all", opening);
        again(reader, "/" + OF_OWNER, "1-" + opening.substring(opening.indexOf('-') + 1));
        again(reader, "/" + OF_OWNER, "nonsense");
        asked(reader, "manager", "/" + OF_OWNER);
        assertThat(entries(reader)).hasSize(5);
    }

    private static String opening(MockHttpServletResponse page) throws Exception {
        var found = OPENING.matcher(page.getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static MockHttpServletResponse again(String caller, String path, String opening) throws Exception {
        return SERVICE.answer(get(caller, "manager", path).header(Openings.HEADER, opening));
    }

    private static long read(String reader) {
        return entries(reader).stream().mapToLong(entry -> entry.read().items()).sum();
    }

    private static List<AuditEntry> entries(String reader) {
        return SERVICE.bean(AuditEntries.class).page(new AuditEntries.Wanted(reader, null), null, 100);
    }

    /** It signed for much in the year before the last twelve months, and for nothing since. */
    @Test
    void showsWhoNeedsAttention() throws Exception {
        var owner = "owner-" + UUID.randomUUID();
        var signedOn = LocalDate.now(Clock.systemUTC()).minusMonths(18);
        SERVICE.onboarded(owner + "-c", owner);
        SERVICE.signed(owner + "-p", owner + "-c", owner, 5_000, signedOn.toString());
        SERVICE.awaitRevenue("/classes?period=all&salespersonId=" + owner, 5_000);
        var query = "?salesperson=" + owner;
        var shown = PageTable.of(as("manager", "/" + query).getContentAsString(), "attention");
        assertThat(shown).singleElement().asString().contains(owner + "-c", "falling-revenue silence", "50.00");
        assertThat(as("manager", "/export/attention" + query)
                        .getContentAsString()
                        .lines()
                        .skip(1))
                .containsExactlyElementsOf(shown);
        assertThat(values(as("manager", "/export/attention.xlsx" + query))).containsExactlyElementsOf(shown);
        assertThat(as("manager", "/" + OF_OWNER).getContentAsString()).doesNotContain(owner + "-c,");
    }

    @Test
    void showsWhoEnteredASegment() {
        var owner = "owner-" + UUID.randomUUID();
        var segment = ("s" + UUID.randomUUID()).replaceAll("[0-9]", "x");
        SERVICE.onboarded(owner + "-c", owner);
        SERVICE.put("/segments/" + segment, "manager", 201, """
                {"rule": {"field": "salesperson", "in": ["%s"]}}""".formatted(owner));
        Awaitility.await().atMost(RunningAnalytics.PATIENCE).untilAsserted(() -> {
            var page = asked(owner, "salesperson", "/").getContentAsString();
            assertThat(PageTable.of(page, "segment-changes"))
                    .singleElement()
                    .asString()
                    .contains(owner + "-c", segment, "entered");
        });
    }

    @Test
    void exportsWhoIsKnownByAnotherClass() throws Exception {
        assertThat(as("manager", "/export/class-changes").getContentAsString())
                .startsWith("client,class_before,class_now,since,revenue");
    }

    @Test
    void saysByWhichClassOthersKnowAClient() {
        Awaitility.await()
                .atMost(RunningAnalytics.PATIENCE)
                .untilAsserted(() -> assertThat(
                                as("manager", "/clients/" + OWNER + "-c4").getContentAsString())
                        .contains("Others have known this client by class C since "));
    }

    private static MockHttpServletResponse as(String role, String path) throws Exception {
        return asked(role, role, path);
    }

    private static MockHttpServletResponse asked(String caller, String role, String path) throws Exception {
        return SERVICE.answer(get(caller, role, path));
    }

    private static MockHttpServletRequestBuilder get(String caller, String role, String path) {
        return MockMvcRequestBuilders.get(path).with(RunningAnalytics.person(caller, role));
    }

    private static String revenue(MockHttpServletResponse page) throws Exception {
        var found = REVENUE.matcher(page.getContentAsString());
        return found.find() ? found.group(1) : "";
    }
}
