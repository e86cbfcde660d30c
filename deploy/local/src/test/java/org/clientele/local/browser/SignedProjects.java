package org.clientele.local.browser;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientele.local.RunningPlatform;
import org.clientele.local.client.SeededIds;
import org.clientele.local.sample.SampleOrganisation;
import org.clientele.local.sample.SamplePerson;

/** Clients of two salespeople, as the portfolio service would tell of them: few bring much. */
final class SignedProjects {

    static final SamplePerson ANNA = SampleOrganisation.people().getFirst();
    static final SamplePerson EVA = SampleOrganisation.people().get(4);
    static final int CLIENTS = 24;
    private static final long LARGEST = 24_000_000;

    private final RunningPlatform platform;
    private final LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);

    SignedProjects(RunningPlatform platform) {
        this.platform = platform;
    }

    void publish() {
        List.of(ANNA, EVA).forEach(this::employ);
        for (int i = 0; i < CLIENTS; i++) {
            sign(i, i % 3 == 2 ? EVA : ANNA);
        }
    }

    private void employ(SamplePerson person) {
        publish("salespeople", person.id(), person.id(), "salesperson.profile.v1", """
                {"salespersonId": "%s", "teamId": "%s", "givenName": "%s", "familyName": "%s",
                 "email": "%s@sales.example", "zone": "Europe/Berlin", "workingHours": {}}""".formatted(
                        person.id(), person.teamId(), person.givenName(), person.familyName(), person.login()));
    }

    static String clientId(int number) {
        return SeededIds.of("client in a browser " + number);
    }

    static String name(int number) {
        return "Werk %02d".formatted(number);
    }

    private void sign(int number, SamplePerson person) {
        var clientId = clientId(number);
        publish("client-events", clientId, clientId, "client.onboarded.v1", """
                {"clientId": "%s", "leadId": "%s", "conversionId": "%s", "salespersonId": "%s", "teamId": "%s",
                 "state": "CLIENT", "at": "2026-03-20T14:00:01Z", "by": {"actor": "tests", "through": "http"}}""".formatted(
                        clientId, UUID.randomUUID(), UUID.randomUUID(), person.id(), person.teamId()));
        project(number, person, today.minusDays(30L + number), (long) (LARGEST / Math.pow(number + 1.0, 1.2)));
        project(number, person, today.minusDays(400L + number), 500_000);
        publish("client-profiles", clientId, clientId, "client.profile.v1", """
                {"clientId": "%s", "company": {"name": "%s"}}""".formatted(clientId, name(number)));
    }

    private void project(int number, SamplePerson person, LocalDate day, long amount) {
        var projectId = UUID.randomUUID().toString();
        publish("client-events", clientId(number), projectId, "client.project-signed.v1", """
                {"projectId": "%s", "clientId": "%s", "salespersonId": "%s", "teamId": "%s", "contractType": "framework",
                 "value": {"amount": %d, "currency": "EUR"}, "signedOn": "%s", "at": "2026-03-20T14:00:02Z",
                 "by": {"actor": "tests", "through": "http"}}""".formatted(
                        projectId, clientId(number), person.id(), person.teamId(), amount, day));
    }

    /** Somebody signs something more. */
    void signMore(long amount) {
        project(2, EVA, today.minusDays(1), amount);
    }

    private void publish(String topic, String key, String subject, String type, String json) {
        platform.publish(
                topic,
                key,
                json.getBytes(StandardCharsets.UTF_8),
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
                        subject,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_sequence",
                        "1"));
    }
}
