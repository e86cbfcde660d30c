package org.clientele.lead.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.clientele.lead.LeadServiceFixture;
import org.clientele.lead.LeadServiceFixture.Answer;
import org.clientele.lead.matching.KnownClients;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a conversion would do, without doing it. */
@Tag("embedded")
class PreviewingConversionsTests {

    private static final LeadServiceFixture SERVICE = LeadServiceFixture.running();
    private static final LeadServiceFixture.As ERP = SERVICE.integration();

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String clientId = UUID.randomUUID().toString();

    @Test
    void showsTheClientThatWouldComeOfIt() {
        var leadId = submit("""
                "person": {"givenName": "Ada", "familyName": "Berg", "email": "ada@%1$s.example"},
                "company": {"name": "Berg %1$s"}, "expectedValue": {"amount": 500, "currency": "EUR"}""");
        ERP.post("/leads/" + leadId + "/correspondence", """
                {"channel": "phone", "direction": "outbound", "at": "2026-03-02T10:00:00Z"}""").expect(201);
        var version = ERP.get("/leads/" + leadId).raw().getHeader("ETag");
        var early = preview(leadId);
        assertThat(early.body().path("possible").asBoolean()).isFalse();
        assertThat(codes(early)).isEqualTo("[wrong-state]");
        qualify(leadId);
        var preview = preview(leadId);
        assertThat(preview.body().path("possible").asBoolean()).isTrue();
        assertThat(preview.body().path("newClient").path("name").asString()).isEqualTo("Berg " + unique);
        assertThat(preview.body()
                        .path("newClient")
                        .path("contact")
                        .path("email")
                        .asString())
                .isEqualTo("ada@" + unique + ".example");
        assertThat(preview.body().path("newClient").path("salespersonId").asString())
                .isEqualTo("anna-berg");
        assertThat(preview.body()
                        .path("project")
                        .path("expectedValue")
                        .path("amount")
                        .asLong())
                .isEqualTo(500);
        assertThat(preview.body().path("correspondence").asInt()).isEqualTo(1);
        assertThat(preview.body().has("existingClient")).isFalse();
        assertThat(preview.body().path("duplicates").isEmpty()).isTrue();
        assertThat(version).isNotEqualTo(ERP.get("/leads/" + leadId).raw().getHeader("ETag"));
        assertThat(preview(leadId).body()).isEqualTo(preview.body());
        assertThat(ERP.get("/leads/" + leadId).text("state")).isEqualTo("QUALIFIED");
        ERP.get("/leads/" + leadId + "/conversion").expect(404);
    }

    @Test
    void namesTheClientsThatItMayBeAlreadyWithReasons() {
        client(
                "\"name\": \"Hofmann %1$s GmbH\", \"registrationNumber\": \"HRB %1$s\"",
                "\"email\": \"x@%1$s.example\"");
        var leadId = submit("\"person\": {\"email\": \"y@%1$s.example\"}, "
                + "\"company\": {\"name\": \"Hofmann %1$s AG\", \"registrationNumber\": \"HRB %1$s\"}");
        var duplicates = preview(leadId).body().path("duplicates");
        assertThat(duplicates).hasSize(1);
        assertThat(duplicates.path(0).path("clientId").asString()).isEqualTo(clientId);
        assertThat(duplicates.path(0).path("name").asString()).isEqualTo("Hofmann " + unique + " GmbH");
        assertThat(duplicates.path(0).path("reasons").toString())
                .contains("same registration number", "same domain", "similar name");
        assertThat(preview(leadId, clientId).body().path("duplicates").isEmpty())
                .isTrue();
    }

    @Test
    void namesAClientWhoseContactHasTheSameAddress() {
        var leadId =
                submit("\"person\": {\"email\": \"same-%1$s@example.net\"}, \"company\": {\"name\": \"One %1$s\"}");
        client("\"name\": \"Other %1$s\"", "\"email\": \"same-%1$s@example.net\"");
        var duplicate = preview(leadId).body().path("duplicates").path(0);
        assertThat(duplicate.path("clientId").asString()).isEqualTo(clientId);
        assertThat(duplicate.path("reasons").toString()).contains("same e-mail address");
        assertThat(duplicate.path("score").asDouble()).isBetween(0.9, 1.0);
    }

    @Test
    void showsTheClientThatWouldGetTheProject() {
        client("\"name\": \"There %1$s\"", "\"email\": \"there-%1$s@example.net\"");
        var leadId = submit("\"company\": {\"name\": \"Lead %1$s\"}");
        qualify(leadId);
        var into = preview(leadId, clientId);
        assertThat(into.body().path("possible").asBoolean()).isTrue();
        assertThat(into.body().has("newClient")).isFalse();
        assertThat(into.body().path("existingClient").path("name").asString()).isEqualTo("There " + unique);
        var nobody = preview(leadId, "nobody-" + unique);
        assertThat(nobody.body().path("possible").asBoolean()).isFalse();
        assertThat(codes(nobody)).isEqualTo("[unknown-client]");
    }

    @Test
    void matchesAFormerClientAndShowsItAsSuch() {
        client("\"name\": \"Left %1$s\"", "\"email\": \"left-%1$s@example.net\"");
        tell("client-events", "client.left.v1", 2, "{\"clientId\": \"" + clientId + "\"}");
        awaitFormer(true);
        var leadId =
                submit("\"person\": {\"email\": \"left-%1$s@example.net\"}, \"company\": {\"name\": \"Left %1$s\"}");
        qualify(leadId);
        var lead = ERP.get("/leads/" + leadId).body();
        assertThat(lead.path("clientId").asString()).isEqualTo(clientId);
        assertThat(lead.path("formerClient").asBoolean()).isTrue();
        assertThat(ERP.get("/leads?q=left-" + unique)
                        .body()
                        .at("/items/0/formerClient")
                        .asBoolean())
                .isTrue();
        assertThat(codes(preview(leadId))).contains("client-left");
        assertThat(preview(leadId).body().path("possible").asBoolean()).isTrue();
        assertThat(preview(leadId).body().at("/existingClient/clientId").asString())
                .isEqualTo(clientId);
        var other = submit("\"company\": {\"name\": \"Left %1$s\"}");
        assertThat(preview(other).body().at("/duplicates/0/former").asBoolean()).isTrue();
        tell("client-events", "client.returned.v1", 3, "{\"clientId\": \"" + clientId + "\"}");
        awaitFormer(false);
        assertThat(ERP.get("/leads/" + leadId).body().has("formerClient")).isFalse();
        assertThat(codes(preview(leadId))).doesNotContain("client-left");
    }

    private void awaitFormer(boolean former) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> SERVICE.bean(KnownClients.class)
                        .find(clientId)
                        .filter(client -> client.former() == former)
                        .isPresent());
    }

    @Test
    void knowsNoClientThatThereNeverWas() {
        client("\"name\": \"Gone %1$s\"", "\"email\": \"gone-%1$s@example.net\"");
        tell("client-events", "client.onboarding-undone.v1", 2, "{\"clientId\": \"" + clientId + "\"}");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> SERVICE.bean(KnownClients.class).find(clientId).isEmpty());
        tell(
                "client-profiles",
                "client.profile.v1",
                1,
                "{\"clientId\": \"%s\", \"company\": {\"name\": \"Gone %s\"}}".formatted(clientId, unique));
        var last = new PreviewingConversionsTests();
        last.client("\"name\": \"Last %1$s\"", "\"email\": \"last-%1$s@example.net\"");
        var leadId =
                submit("\"company\": {\"name\": \"Gone %1$s\"}, \"person\": {\"email\": \"gone-%1$s@example.net\"}");
        assertThat(ERP.get("/leads/" + leadId).body().has("clientId")).isFalse();
        assertThat(preview(leadId).body().path("duplicates").toString()).doesNotContain(clientId);
    }

    @Test
    void makesAClientOfALeadWhoseClientThereNeverWas() {
        client("\"name\": \"Before %1$s\"", "\"email\": \"before-%1$s@example.net\"");
        var leadId = submit(
                "\"person\": {\"email\": \"before-%1$s@example.net\"}, \"company\": {\"name\": \"Before %1$s\"}");
        qualify(leadId);
        assertThat(preview(leadId)
                        .body()
                        .path("existingClient")
                        .path("clientId")
                        .asString())
                .isEqualTo(clientId);
        tell("client-events", "client.onboarding-undone.v1", 2, "{\"clientId\": \"" + clientId + "\"}");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> SERVICE.bean(KnownClients.class).find(clientId).isEmpty());
        assertThat(preview(leadId).body().has("newClient")).isTrue();
        var conversion = ERP.post("/leads/" + leadId + "/conversion", """
                {"project": {"title": "Portal", "value": {"amount": 1500000, "currency": "EUR"},
                 "contractType": "framework", "signedOn": "2026-03-20"}}""").expect(202);
        assertThat(conversion.body().has("clientId")).isFalse();
    }

    @Test
    void saysWhenNobodyIsNamed() {
        var leadId = submit("\"person\": {\"email\": \"nameless-%1$s@example.net\"}");
        qualify(leadId);
        var preview = preview(leadId);
        assertThat(codes(preview)).isEqualTo("[no-name]");
        assertThat(preview.body().path("possible").asBoolean()).isTrue();
        assertThat(preview.body().path("newClient").path("name").asString())
                .isEqualTo("nameless-" + unique + "@example.net");
        ERP.get("/leads/nobody/conversion/preview").expect(404);
        SERVICE.as("op", "operator")
                .get("/leads/" + leadId + "/conversion/preview")
                .expect(403);
    }

    private static String codes(Answer preview) {
        return preview.body()
                .path("hindrances")
                .valueStream()
                .map(one -> one.path("code").asString())
                .toList()
                .toString();
    }

    private static Answer preview(String leadId) {
        return ERP.get("/leads/" + leadId + "/conversion/preview").expect(200);
    }

    private static Answer preview(String leadId, String client) {
        return ERP.get("/leads/" + leadId + "/conversion/preview?clientId=" + client)
                .expect(200);
    }

    private String submit(String fields) {
        return ERP.post(
                        "/submissions",
                        "{\"source\": \"test\", \"owner\": \"anna-berg\", " + fields.formatted(unique) + "}")
                .expect(201)
                .text("leadId");
    }

    private static void qualify(String leadId) {
        ERP.post("/leads/" + leadId + "/qualification", """
                {"need": "a portal", "budget": "released", "authority": "buyer", "timing": "now"}""").expect(200);
    }

    private void client(String company, String contact) {
        var profile = "{\"clientId\": \"%s\", \"company\": {%s}, \"contact\": {%s}}"
                .formatted(clientId, company.formatted(unique), contact.formatted(unique));
        tell("client-profiles", "client.profile.v1", 1, profile);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> SERVICE.bean(KnownClients.class).find(clientId).isPresent());
    }

    private void tell(String topic, String type, long sequence, String json) {
        SERVICE.publish(
                topic,
                clientId,
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/portfolio-service",
                        "ce_type",
                        type,
                        "ce_subject",
                        clientId,
                        "ce_sequence",
                        String.valueOf(sequence),
                        "content-type",
                        "application/json"),
                json.getBytes(StandardCharsets.UTF_8));
    }
}
