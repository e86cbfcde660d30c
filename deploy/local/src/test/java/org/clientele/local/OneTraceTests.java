package org.clientele.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.clientele.local.client.PlatformClient;
import org.clientele.testkit.SpanCollector.Collected;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * One lead's journey is one trace: from its submission over HTTP through outboxes and Kafka to the mail that reminds of
 * its first contact, which falls due by itself. What somebody asks for meanwhile is a trace of theirs, linked to it.
 */
@Tag("embedded")
class OneTraceTests {

    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final PlatformClient CALLER = PLATFORM.as("integration");
    private static final String TARA = "tara-traced";
    private static final String JOURNEY = "6fb0a37c5e1d4f0a9f2f6f7f3b1c0d01";
    private static final String CONVERSION = "6fb0a37c5e1d4f0a9f2f6f7f3b1c0d02";
    private static final String CALLERS_SPAN = "00f067aa0ba902b7";

    @Test
    void followsALeadFromItsSubmissionToItsReminder() {
        PLATFORM.employ(CALLER, TARA, "Tara", "Lund", "UTC");
        var leadId = submit();
        remindOf(leadId);

        awaitSpans(
                JOURNEY,
                "lead-service: http post /api/v1/submissions",
                "lead-service: write leads",
                "lead-service: publish lead.assigned.v1",
                "analytics-service: handle lead.captured.v1",
                "notification-service: handle lead.profile.v1",
                "notification-service: handle lead.assigned.v1",
                "notification-service: write follow-ups",
                "notification-service: publish follow-up.planned.v1",
                "lead-service: handle follow-up.planned.v1",
                "notification-service: due follow-ups",
                "notification-service: due reminders",
                "notification-service: send mail",
                "notification-service: publish follow-up.delivered.v1",
                "analytics-service: handle follow-up.delivered.v1");
        assertThat(PLATFORM.spans().of(JOURNEY)).allSatisfy(OneTraceTests::followsFromAnother);
        assertThat(PLATFORM.spans().of(JOURNEY)).noneMatch(Collected::failed);
        convert(leadId);
        awaitSpans(
                CONVERSION,
                "lead-service: http post /api/v1/leads/{leadId}/conversion",
                "portfolio-service: handle client.onboarding-requested.v1",
                "portfolio-service: write clients",
                "lead-service: handle client.onboarded.v1",
                "analytics-service: handle client.project-signed.v1");
        assertThat(written(CONVERSION, leadId))
                .isNotEmpty()
                .allMatch(span -> span.links().equals(List.of(JOURNEY)));
        assertThat(PLATFORM.spans().all().toString()).doesNotContain("Thea", "Traceable", "example");
    }

    private static String submit() {
        var submitted =
                traced(JOURNEY, PLATFORM.endpoints().lead().resolve("/api/v1/submissions"), """
                {"source": "website", "externalId": "traced-1", "owner": "%s",
                 "person": {"givenName": "Thea", "familyName": "Traceable", "email": "thea@traceable.example"},
                 "company": {"name": "Traceable"}, "need": "a trace"}
                """.formatted(TARA));
        assertThat(submitted.status()).isEqualTo(201);
        return submitted.body().path("leadId").asString();
    }

    private static RawCaller.RawAnswer traced(String traceId, URI address, String body) {
        return RawCaller.call(
                "POST",
                address,
                RawCaller.token(PLATFORM.endpoints().identity(), "integration"),
                body,
                Map.of("traceparent", "00-" + traceId + "-" + CALLERS_SPAN + "-01"));
    }

    /** Its first contact is owed within four working hours; nobody waits for that here. */
    private static void remindOf(String leadId) {
        var notification = PLATFORM.endpoints().notification();
        var planned = PLATFORM.await(
                        CALLER,
                        notification,
                        "/follow-ups?subject=" + leadId,
                        answer -> !answer.body().path("items").isEmpty())
                .body();
        var path = "/follow-ups/" + planned.at("/items/0/followUpId").asString();
        var soon = LocalDateTime.now(ZoneOffset.UTC).withNano(0).plusSeconds(2);
        CALLER.post(notification, path + "/snooze", Map.of("until", Map.of("local", soon.toString(), "zone", "UTC")))
                .orThrow("snooze");
        PLATFORM.await(
                CALLER, notification, path, answer -> answer.text("state").equals("DELIVERED"));
    }

    private static void convert(String leadId) {
        var lead = PLATFORM.endpoints().lead();
        var answers = Map.of("need", "a trace", "budget", "released", "authority", "owner", "timing", "now");
        CALLER.post(lead, "/leads/" + leadId + "/qualification", answers).orThrow("qualification");
        var project = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "project",
                        Map.of(
                                "title", "Trace",
                                "value", Map.of("amount", 100, "currency", "EUR"),
                                "contractType", "purchase",
                                "signedOn", "2026-03-20")));
        var path = "/leads/" + leadId + "/conversion";
        assertThat(traced(CONVERSION, lead.resolve("/api/v1" + path), project).status())
                .isEqualTo(202);
        PLATFORM.await(CALLER, lead, path, answer -> answer.text("state").equals("CONVERTED"));
    }

    private static void awaitSpans(String traceId, String... expected) {
        Awaitility.await()
                .atMost(RunningPlatform.PATIENCE)
                .untilAsserted(() -> assertThat(PLATFORM.spans().of(traceId).stream()
                                .map(span -> span.service() + ": " + span.name())
                                .collect(Collectors.toSet()))
                        .contains(expected));
    }

    private static List<Collected> written(String traceId, String aggregateId) {
        return PLATFORM.spans().of(traceId).stream()
                .filter(span -> aggregateId.equals(span.attributes().get("clientele.aggregate.id")))
                .filter(span -> span.name().equals("write leads"))
                .toList();
    }

    /** The first one follows from what called. */
    private static void followsFromAnother(Collected span) {
        var known = Stream.concat(
                Stream.of(CALLERS_SPAN), PLATFORM.spans().of(JOURNEY).stream().map(Collected::spanId));
        assertThat(known).as(span.toString()).contains(span.parentId());
    }
}
