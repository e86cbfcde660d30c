package org.clientele.lead.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.clientele.lead.LeadServiceFixture;
import org.clientele.lead.routing.Salespeople;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Leads of people whose company is a client already, and suggestions of what may be the same. */
@Tag("embedded")
class KnownClientsTests {

    private static final LeadServiceFixture SERVICE = LeadServiceFixture.running();
    private static final LeadServiceFixture.As ERP = SERVICE.integration();
    private static final Duration SOON = Duration.ofSeconds(30);

    private final String clientId = UUID.randomUUID().toString();
    private final String name = "Client " + clientId.substring(0, 8);
    private final String domain = clientId.substring(0, 8) + ".example";
    private final String email = "ada@" + domain;

    private void client() {
        SERVICE.publish(
                "client-profiles", clientId, "client.profile.v1", "/portfolio-service", clientId + "p", """
                {"clientId": "%s", "company": {"name": "%s GmbH", "registrationNumber": "HRB %s"},
                 "contact": {"familyName": "Berg", "email": "%s"}}""".formatted(
                                clientId, name, clientId, email));
        SERVICE.publish(
                "client-events", clientId, "client.onboarded.v1", "/portfolio-service", clientId + "e", """
                {"clientId": "%s", "salespersonId": "carla-owns"}""".formatted(
                                clientId));
        var known = SERVICE.bean(KnownClients.class);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                known.byKeys(keys(), Reach.EVERYBODY, 9).values())
                        .singleElement()
                        .satisfies(found -> assertThat(found)
                                .extracting(KnownClients.Client::salespersonId)
                                .containsExactly("carla-owns")));
    }

    private List<String> keys() {
        return SERVICE.bean(Identities.class).keys(email, null);
    }

    private static String submit(String body) {
        return ERP.post("/submissions", body).expect(201).text("leadId");
    }

    @Test
    void givesALeadOfAClientToWhomeverLooksAfterTheClient() {
        client();
        salesperson(
                "{\"salespersonId\": \"carla-owns\", \"teamId\": \"north\", \"zone\": \"Europe/Berlin\", \"workingHours\": {}}");
        await().atMost(Duration.ofSeconds(20)).until(KnownClientsTests::isCarlaKnown);
        var leadId = submit("{\"source\": \"test\", \"person\": {\"email\": \"%s\"}}".formatted(email));
        salesperson(null);
        var lead = ERP.get("/leads/" + leadId);
        assertThat(lead.text("clientId")).isEqualTo(clientId);
        assertThat(lead.text("salespersonId")).isEqualTo("carla-owns");
        assertThat(lead.body().path("assignment").path("rule").asString()).isEqualTo("client-owner");

        ERP.post("/leads/" + leadId + "/qualification", """
                {"need": "a portal", "budget": "released", "authority": "buyer", "timing": "now"}""").expect(200);
        var conversion = ERP.post("/leads/" + leadId + "/conversion", """
                {"project": {"title": "Portal", "value": {"amount": 1500000, "currency": "EUR"},
                 "contractType": "framework", "signedOn": "2026-03-20"}}""").expect(202);
        assertThat(conversion.text("clientId")).isEqualTo(clientId);
    }

    /** Null lets her go again, so that no other test gives her leads. */
    private static void salesperson(@Nullable String profile) {
        SERVICE.publish(
                "salespeople",
                "carla-owns",
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "/portfolio-service",
                        "ce_type", "salesperson.profile.v1",
                        "ce_subject", "carla-owns",
                        "ce_sequence", "1",
                        "content-type", "application/json"),
                profile == null ? null : profile.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isCarlaKnown() {
        return SERVICE.bean(Salespeople.class).roster().member("carla-owns").isPresent();
    }

    @Test
    void keepsTheClientThroughAMerge() {
        client();
        var survivor = SERVICE.newLead("anna-berg");
        var other = submit("{\"source\": \"test\", \"person\": {\"email\": \"%s\"}}".formatted(email));
        ERP.post("/leads/" + survivor + "/merge", "{\"otherLeadId\": \"" + other + "\"}")
                .expect(200);
        assertThat(ERP.get("/leads/" + survivor).text("clientId")).isEqualTo(clientId);
        ERP.post("/leads/" + survivor + "/split", "{}").expect(200);
        assertThat(ERP.get("/leads/" + survivor).body().path("clientId").isMissingNode())
                .isTrue();
    }

    @Test
    void leavesALeadToTheOwnerThatItsSourceNames() {
        client();
        var leadId = submit(
                "{\"source\": \"test\", \"owner\": \"anna-berg\", \"person\": {\"email\": \"%s\"}}".formatted(email));
        assertThat(ERP.get("/leads/" + leadId).text("salespersonId")).isEqualTo("anna-berg");
        assertThat(ERP.get("/leads/" + leadId).text("clientId")).isEqualTo(clientId);
    }

    @Test
    void forgetsAnErasedClient() {
        client();
        SERVICE.bean(KnownClients.class).forget(clientId);
        client(2);
        assertThat(SERVICE.bean(KnownClients.class).byKeys(keys(), Reach.EVERYBODY, 9))
                .isEmpty();
        var leadId = submit("{\"source\": \"test\", \"person\": {\"email\": \"%s\"}}".formatted(email));
        assertThat(ERP.get("/leads/" + leadId).body().path("clientId").isMissingNode())
                .isTrue();
    }

    /** The same profile once more: it is not newer than what was erased. */
    private void client(int times) {
        for (int i = 1; i < times; i++) {
            SERVICE.bean(KnownClients.class)
                    .keep(List.of(new KnownClients.Profile(
                            clientId, new Likeness(name, null, null, email, null, null), null, 1)));
        }
    }

    @Test
    void suggestsWithoutDoingAnything() {
        client();
        var one = submit("{\"source\": \"test\", \"company\": {\"name\": \"%s AG\", \"website\": \"https://www.%s\"}}"
                .formatted(name, domain));
        var other = submit(
                "{\"source\": \"test\", \"company\": {\"name\": \"%s\"}}".formatted(name.toUpperCase(Locale.ROOT)));
        assertThat(other).isNotEqualTo(one);

        var items = ERP.get("/leads/" + one + "/suggestions").expect(200).body().path("items");

        assertThat(items).hasSize(2);
        assertThat(items.path(0).path("clientId").asString()).isEqualTo(clientId);
        assertThat(items.path(0).path("reasons").path(0).asString()).isEqualTo("same domain " + domain);
        assertThat(items.path(1).path("leadId").asString()).isEqualTo(other);
        assertThat(items.path(1).path("score").asDouble()).isBetween(0.5, 0.9);
        assertThat(ERP.get("/leads/" + one).body().path("clientId").isMissingNode())
                .isTrue();
        ERP.get("/leads/nobody/suggestions").expect(404);
    }
}
