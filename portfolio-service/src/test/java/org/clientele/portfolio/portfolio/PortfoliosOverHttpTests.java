package org.clientele.portfolio.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.clientele.eventdelivery.audit.AuditEntries;
import org.clientele.portfolio.RunningPortfolio;
import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.client.ClientFixture;
import org.clientele.portfolio.client.Clients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A portfolio shows the clients of one salesperson with revenue, projects and what they are owed next. */
@Tag("embedded")
class PortfoliosOverHttpTests {

    private final RunningPortfolio service = RunningPortfolio.service();
    private final String owner = ClientFixture.id();
    private final Client acme = ClientFixture.client(owner, "Acme", "software");
    private final Client zoom = ClientFixture.client(owner, "Zoomit", "software");
    private final String path = "/api/v1/portfolios/" + owner;

    @BeforeEach
    void onboard() {
        var others = ClientFixture.client("other-" + owner, "Other", "software");
        assertThat(service.bean(Clients.class)
                        .createAll(Stream.of(zoom, acme, others)
                                .map(ClientFixture::onboarded)
                                .toList()))
                .hasSize(3);
    }

    @Test
    void sumsUpWhatEachClientSignedInEachCurrency() throws Exception {
        sign(100, "USD");
        sign(1_000, "EUR");
        sign(10, "EUR");
        var expected = """
                {"salespersonId": "%s", "items": [
                  {"clientId": "%s", "name": "Acme", "projects": 3, "moreProjects": false,
                   "revenue": [{"amount": 1010, "currency": "EUR"}, {"amount": 100, "currency": "USD"}]},
                  {"clientId": "%s", "name": "Zoomit", "projects": 0, "moreProjects": false,
                   "revenue": []}]}""".formatted(owner, acme.clientId(), zoom.clientId());
        assertThat(service.json(path)).isEqualTo(JsonMapper.shared().readTree(expected));
        var first = service.json(path + "?limit=1");
        var second = service.json(path + "?limit=1&cursor=" + first.path("next").asString());
        assertThat(second.at("/items/0/name").asString()).isEqualTo("Zoomit");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void isAListOfWhichIsKeptWhoReadIt() throws Exception {
        var reader = "reader-" + owner;
        service.call(MockMvcRequestBuilders.get(path), reader, "privacy-officer");
        assertThat(service.bean(AuditEntries.class).page(new AuditEntries.Wanted(reader, null), null, 10))
                .hasSize(1);
    }

    @Test
    void showsTheEarliestFollowUpThatIsOpenByItsNewestEvent() {
        var soon = ClientFixture.id();
        var later = ClientFixture.id();
        publish(later, 1, "planned", "PLANNED", "2026-05-02T10:00:00Z");
        publish(soon, 1, "planned", "PLANNED", "2026-05-01T10:00:00Z");
        var next = awaitNext(soon);
        assertThat(next.path("dueAt").asString()).isEqualTo("2026-05-01T10:00:00Z");
        publish(soon, 3, "snoozed", "PLANNED", "2026-05-03T10:00:00Z");
        awaitNext(later);
        publish(soon, 2, "delivered", "DELIVERED", "2026-05-01T10:00:00Z");
        publish(later, 2, "done", "DONE", "2026-05-02T10:00:00Z");
        assertThat(awaitNext(soon).path("dueAt").asString()).isEqualTo("2026-05-03T10:00:00Z");
        publish(soon, 4, "cancelled", "CANCELLED", "2026-05-03T10:00:00Z");
        service.await(path, json -> json.at("/items/0/nextFollowUp").isMissingNode());
    }

    private JsonNode awaitNext(String followUpId) {
        return service.await(
                        path,
                        json -> json.at("/items/0/nextFollowUp/followUpId")
                                .asString()
                                .equals(followUpId))
                .at("/items/0/nextFollowUp");
    }

    private void publish(String followUpId, long sequence, String type, String state, String due) {
        service.publish("follow-up-events", "follow-up." + type + ".v1", followUpId, sequence, """
                {"followUpId": "%s", "followUp": {"state": "%s", "subject": {"kind": "client", "id": "%s"},
                 "due": {"instant": "%s"}}}""".formatted(
                        followUpId, state, acme.clientId(), due));
    }

    private void sign(long amount, String currency) throws Exception {
        var body = """
                {"title": "Portal", "value": {"amount": %d, "currency": "%s"}, "contractType": "framework",
                 "signedOn": "2026-03-20"}""".formatted(amount, currency);
        service.post("/api/v1/clients/" + acme.clientId() + "/projects", body, "", owner, "salesperson");
    }
}
