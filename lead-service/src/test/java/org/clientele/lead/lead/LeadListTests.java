package org.clientele.lead.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clientele.lead.LeadServiceFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is found in lists and exports. */
@Tag("embedded")
class LeadListTests {

    private static final LeadServiceFixture SERVICE = LeadServiceFixture.running();
    private static final LeadServiceFixture.As ANNA = SERVICE.as("anna-berg", "salesperson");
    private static final String SOURCE = "list-" + UUID.randomUUID();
    private static final String WORD = "q" + SOURCE.substring(5, 13);

    @BeforeAll
    static void submit() {
        submit("spring", "Aumann", "030 1234567", 100_000, "EUR", "=cmd|' /C calc'!A0");
        submit("spring", "Berger", "+43 1 7654321", 300_000, "EUR", "spare parts");
        submit("autumn", "Conrad", "0171 5550001", 300_000, "USD", "a \\\"demo\\\", please");
    }

    private static void submit(String campaign, String name, String phone, int value, String currency, String need) {
        SERVICE.integration()
                .post("/submissions", """
                {"source": "%s", "campaign": "%s", "person": {"familyName": "%s", "phone": "%s", "email": "%s@%s.example"},
                 "company": {"name": "%s %s"}, "need": "%s", "expectedValue": {"amount": %d, "currency": "%s"},
                 "owner": "anna-berg"}""".formatted(
                                SOURCE, campaign, name, phone, name, WORD, WORD, name, need, value, currency))
                .expect(201);
    }

    @Test
    void findsByWhereLeadsComeFromAndWhatTheyAreWorth() {
        assertThat(names("campaign=spring")).containsExactly("Berger", "Aumann");
        assertThat(names("campaign=winter")).isEmpty();
        assertThat(names("currency=EUR&valueFrom=200000")).containsExactly("Berger");
        assertThat(names("valueFrom=300000&valueTo=300000")).containsExactly("Conrad", "Berger");
        assertThat(names("salespersonId=anna-berg&step=new&state=OPEN")).hasSize(3);
        assertThat(names("teamId=nowhere")).isEmpty();
        assertThat(names("youngerThanDays=1")).hasSize(3);
        assertThat(names("olderThanDays=1")).isEmpty();
        assertThat(names("capturedTo=2026-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void findsByTheBeginningsOfWordsAndPhoneNumbers() {
        assertThat(names("q=" + WORD)).hasSize(3);
        assertThat(names("q=" + WORD + " berg")).containsExactly("Berger");
        assertThat(names("q=conrad@" + WORD)).containsExactly("Conrad");
        assertThat(names("q=+49 30 1234")).containsExactly("Aumann");
        assertThat(names("q=030/1234567")).containsExactly("Aumann");
        assertThat(names("q=0043 1 765")).containsExactly("Berger");
        assertThat(names("q=+49 171")).containsExactly("Conrad");
        assertThat(names("q=+49 172")).isEmpty();
    }

    @Test
    void ordersByScoreAndPagesThroughAll() {
        var pages = new ArrayList<String>();
        var next = "";
        do {
            var page = ANNA.get("/leads?source=" + SOURCE + "&sort=SCORE&limit=1" + next)
                    .expect(200);
            page.body()
                    .path("items")
                    .forEach(item -> pages.add(item.at("/person/familyName").asString()));
            next = page.body().has("next") ? "&cursor=" + page.text("next") : "";
        } while (!next.isEmpty());
        assertThat(pages).hasSize(3).doesNotHaveDuplicates();
        assertThat(pages.getFirst()).isEqualTo("Conrad");
        assertThat(names("scoreFrom=1000")).isEmpty();
    }

    @Test
    void namesTheParameterThatIsWrong() {
        assertThat(problem("sort=BEST")).isEqualTo("sort");
        assertThat(problem("state=WON")).isEqualTo("state");
        assertThat(problem("valueFrom=-1")).isEqualTo("valueFrom");
        assertThat(problem("currency=EURO")).isEqualTo("currency");
        assertThat(problem("scoreFrom=high")).isEqualTo("scoreFrom");
        var newest = ANNA.get("/leads?source=" + SOURCE + "&limit=1").text("next");
        assertThat(problem("sort=SCORE&cursor=" + newest)).isEqualTo("cursor");
    }

    @Test
    void exportsWhatTheListShowsWithoutFormulas() throws Exception {
        var answer = ANNA.get("/leads/export?source=" + SOURCE).expect(200).raw();
        assertThat(answer.getContentType()).startsWith("text/csv");
        var lines = answer.getContentAsString(StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).hasSize(4);
        assertThat(lines[0]).startsWith("leadId,state,step,salespersonId");
        assertThat(lines[1]).contains("Conrad").contains("\"a \"\"demo\"\", please\"");
        assertThat(lines[3]).contains("Aumann").contains("'=cmd|' /C calc'!A0").doesNotContain(",=cmd");
    }

    private static List<String> names(String query) {
        var found = new ArrayList<String>();
        ANNA.get("/leads?source=" + SOURCE + "&" + query)
                .expect(200)
                .body()
                .path("items")
                .forEach(item -> found.add(item.at("/person/familyName").asString()));
        return found;
    }

    private static String problem(String query) {
        return ANNA.get("/leads?source=" + SOURCE + "&" + query).expect(400).problemField();
    }
}
