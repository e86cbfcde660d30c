package org.clientele.lead.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.LeadServiceFixture;
import org.clientele.lead.routing.Assignment;
import org.clientele.servicedefaults.Reach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a manager sees and does who leads the team of a lead, and one who leads another; here managers read their teams.
 */
@Tag("embedded")
class LeadsWithinReachTests {

    private static final LeadServiceFixture SERVICE = LeadServiceFixture.running();
    private static final LeadServiceFixture.As MIA = SERVICE.as("mia", "manager");
    private static final LeadServiceFixture.As NOAH = SERVICE.as("noah", "manager");
    private static final LeadServiceFixture.As WES = SERVICE.as("wes-lind", "salesperson");

    private static final String STEP = "{\"step\": \"contacted\"}";

    private final Instant now = SERVICE.bean(Clock.class).instant();

    private final String annas = SERVICE.newLead("anna-berg");
    private final String path = "/leads/" + annas;

    @Test
    void aLeadIsShownToWhoeverLeadsItsTeam() {
        var entry = correspond();
        for (var part : List.of(
                "", "/history", "/correspondence", entry, "/conversion/preview", "/suggestions", "/pace", "/score")) {
            MIA.get(path + part).expect(200);
            assertThat(NOAH.get(path + part).expect(403).text("type")).as(part).endsWith("/not-yours");
        }
        assertThat(NOAH.get(path + "/conversion").expect(403).text("type")).endsWith("/not-yours");
        MIA.get(path + "/conversion").expect(404);
        NOAH.get("/leads/unknown").expect(404);
    }

    private String correspond() {
        var entry = SERVICE.integration().post(path + "/correspondence", """
                {"channel": "phone", "direction": "outbound", "at": "2026-03-02T10:00:00Z"}""");
        return "/correspondence/" + entry.expect(201).text("correspondenceId");
    }

    @Test
    void twoLeadsAreComparedByWhoeverMaySeeBoth() {
        var wes = SERVICE.newLead("wes-lind");
        NOAH.get(path + "/merge-preview?with=" + wes).expect(403);
        NOAH.get("/leads/" + wes + "/merge-preview?with=" + annas).expect(403);
        MIA.get(path + "/merge-preview?with=" + SERVICE.newLead("ben-costa")).expect(200);
        SERVICE.integration().get(path + "/merge-preview?with=" + wes).expect(200);
    }

    @Test
    void nothingIsSuggestedThatMayNotBeSeen() {
        var name = "Unmistakable " + UUID.randomUUID().toString().substring(0, 8);
        var annas = lead("anna-berg", name);
        var wes = lead("wes-lind", name);
        assertThat(SERVICE.integration()
                        .get("/leads/" + wes + "/suggestions")
                        .body()
                        .toString())
                .contains(annas);
        assertThat(NOAH.get("/leads/" + wes + "/suggestions").expect(200).body().toString())
                .doesNotContain(annas);
    }

    private static String lead(String owner, String company) {
        var answer = SERVICE.integration().post("/submissions", """
                {"source": "reach", "owner": "%s", "company": {"name": "%s"}}""".formatted(owner, company));
        return answer.expect(201).text("leadId");
    }

    @Test
    void listsAndFilesLeaveOutWhatMayNotBeSeen() {
        var name = "Listed" + UUID.randomUUID().toString().replace("-", "");
        var annas = lead("anna-berg", name);
        var wes = lead("wes-lind", name);
        assertThat(ids(MIA, "/leads?q=" + name)).containsExactly(annas);
        assertThat(ids(NOAH, "/leads?q=" + name)).containsExactly(wes);
        assertThat(ids(NOAH, "/leads?q=" + name + "&sort=OLDEST")).containsExactly(wes);
        assertThat(ids(NOAH, "/leads?salespersonId=anna-berg")).isEmpty();
        assertThat(ids(WES, "/leads?q=" + name)).containsExactlyInAnyOrder(annas, wes);
        assertThat(file(NOAH, name)).contains(wes).doesNotContain(annas);
        assertThat(file(WES, name)).contains(wes, annas);
    }

    private static List<String> ids(LeadServiceFixture.As reader, String path) {
        return reader.get(path)
                .expect(200)
                .body()
                .path("items")
                .valueStream()
                .map(lead -> lead.path("leadId").asString())
                .toList();
    }

    private static String file(LeadServiceFixture.As reader, String name) {
        var written = reader.get("/leads/export?q=" + name).expect(200).raw().getContentAsByteArray();
        return new String(written, StandardCharsets.UTF_8);
    }

    @Test
    void aCursorShowsNothingElse() {
        var name = "Paged" + UUID.randomUUID().toString().replace("-", "");
        var wes = List.of(lead("wes-lind", name + " a"), lead("wes-lind", name + " b"));
        lead("anna-berg", name);
        var first = SERVICE.integration()
                .get("/leads?sort=OLDEST&limit=1&q=" + name)
                .body();
        var rest = ids(
                NOAH,
                "/leads?sort=OLDEST&q=" + name + "&cursor=" + first.path("next").asString());
        assertThat(rest).containsExactly(wes.get(1));
    }

    @Test
    void theFormerOwnersManagerLosesWhatIsHandedOn() {
        var handed = SERVICE.newLead("wes-lind");
        NOAH.get("/leads/" + handed).expect(200);
        assign(handed, "anna-berg", Author.POLICY);
        NOAH.get("/leads/" + handed).expect(403);
        MIA.get("/leads/" + handed).expect(200);
    }

    private static void assign(String leadId, String salesperson, Author author) {
        var command = new LeadCommand(leadId, CommandKey.once(), OptionalLong.empty(), author);
        var unused = SERVICE.bean(AssigningLeads.class)
                .assign(
                        command,
                        new Assignment(salesperson, "north", Assignment.BY_HAND, null, List.of(salesperson), null));
    }

    @Test
    void managersChangeWhatTheirTeamsHaveAndNothingElse() {
        assertThat(NOAH.post(path + "/step", STEP).expect(403).text("type")).endsWith("/not-yours");
        assertThat(NOAH.post(path + "/loss", "{\"reason\": \"no-need\"}")
                        .expect(403)
                        .text("type"))
                .endsWith("/not-yours");
        MIA.post(path + "/step", STEP).expect(200);
        NOAH.post("/leads/" + SERVICE.newLead("wes-lind") + "/step", STEP).expect(200);
        SERVICE.as("stranger", "manager").post(path + "/step", STEP).expect(403);
    }

    @Test
    void whoGaveALeadAwayDoesNotLearnByARepeatWhatBecameOfIt() {
        var given = SERVICE.newLead("wes-lind");
        var key = UUID.randomUUID().toString();
        repeat(given, key).expect(200);
        assign(given, "anna-berg", new Author(By.http("noah"), Reach.EVERYBODY));
        assertThat(repeat(given, key).expect(200).text("salespersonId")).isEqualTo("anna-berg");
        NOAH.get("/leads/" + given).expect(403);

        MIA.post("/leads/" + given + "/loss", "{\"reason\": \"no-need\"}").expect(200);
        assertThat(repeat(given, key).expect(403).text("type")).endsWith("/not-yours");
        MIA.get("/leads/" + given).expect(200);
    }

    private static LeadServiceFixture.Answer repeat(String leadId, String key) {
        return NOAH.post("/leads/" + leadId + "/step", STEP, "Idempotency-Key", key);
    }

    @Test
    void figuresCountWhatMayBeSeen() {
        var source = "figures-" + UUID.randomUUID();
        SERVICE.integration().post("/submissions", """
                {"source": "%s", "owner": "anna-berg", "company": {"name": "Acme"}}""".formatted(source)).expect(201);
        var day = "/speed-to-lead?from=" + now.minus(Duration.ofDays(1)) + "&to=" + now.plus(Duration.ofDays(1));
        assertThat(MIA.get(day).expect(200).body().toString()).contains(source);
        assertThat(NOAH.get(day).expect(200).body().toString()).doesNotContain(source);
    }
}
