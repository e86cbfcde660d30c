package org.clientele.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** From events of leads, follow-ups, correspondence and efforts on the broker to figures over HTTP. */
@Tag("embedded")
class LeadsAndTimeOverHttpTests {

    private final RunningAnalytics service = RunningAnalytics.service();
    private final String owner = "seller-" + UUID.randomUUID();
    private final String own = "?period=all&salespersonId=" + owner;

    @BeforeEach
    void publishWhatHappened() {
        service.onboarded(owner + "-c", owner);
        service.signed(owner + "-p", owner + "-c", owner, 1_000, "2026-03-20");
        lead("l1", 1, "captured", "OPEN", "new", "\"source\": \"website\", \"submissionId\": \"s\"");
        lead("l1", 2, "step-changed", "OPEN", "contacted", "\"from\": \"new\", \"to\": \"contacted\"");
        lead("l1", 3, "converted", "CONVERTED", "contacted", """
                "conversionId": "x", "clientId": "%s-c", "projectId": "%s-p\"""".formatted(owner, owner));
        lead("l2", 1, "captured", "OPEN", "new", "\"source\": \"linkedin\", \"submissionId\": \"s\"");
        lead("l2", 2, "lost", "LOST", "new", "\"reason\": \"no-budget\"");
        effort(45);
        service.publish("correspondence", owner + "-l1", owner + "-x", "correspondence.recorded.v1", 1, """
                {"correspondenceId": "%s-x", "leadId": "%s-l1", "channel": "meeting", "direction": "inbound",
                 "at": "2026-03-02T10:00:00Z", "by": {"actor": "%s", "through": "http"}}""".formatted(
                        owner, owner, owner));
        followUp("f1", "DONE", "done", ", \"outcome\": \"reached\", \"minutes\": 15");
        followUp("f2", "DUE", "due", "");
    }

    private void effort(int minutes) {
        service.publish("client-events", owner + "-c", owner + "-e", "client.effort-recorded.v1", 1, """
                {"effortId": "%s-e", "clientId": "%s-c", "salespersonId": "%s", "minutes": %d, "activity": "visit",
                 "on": "2026-03-24", "at": "2026-03-25T08:00:00Z"}""".formatted(
                        owner, owner, owner, minutes));
    }

    private void lead(String lead, long sequence, String event, String state, String step, String more) {
        var leadId = owner + "-" + lead;
        service.publish("lead-events", leadId, leadId, "lead.%s.v1".formatted(event), sequence, """
                {"leadId": "%s", "at": "2026-03-0%dT09:00:00Z",
                 "lead": {"state": "%s", "step": "%s", "salespersonId": "%s"}, %s}""".formatted(
                        leadId, sequence, state, step, owner, more));
    }

    private void followUp(String id, String state, String event, String more) {
        var followUpId = owner + "-" + id;
        service.publish(
                "follow-up-events", followUpId, followUpId, "follow-up.%s.v1".formatted(event), 1, """
                {"followUpId": "%s", "at": "2026-03-03T09:00:00Z", "followUp": {"state": "%s", "salespersonId": "%s",
                  "subject": {"kind": "client", "id": "%s-c"}, "reason": "call",
                  "due": {"local": "2026-03-02T13:15", "zone": "UTC", "instant": "2026-03-02T13:15:00Z"}}%s}""".formatted(
                                followUpId, state, owner, owner, more));
    }

    @Test
    void showTheFunnelWithItsLossReasons() {
        await("/funnel" + own, "converted", 1);
        var funnel = await("/funnel" + own, "lost", 1);
        assertThat(funnel.path("arrivals").asInt()).isEqualTo(2);
        assertThat(funnel.at("/steps/1/leads").asInt()).isEqualTo(1);
        assertThat(funnel.at("/steps/1/shareOfArrivals").asDouble()).isEqualTo(0.5);
        assertThat(funnel.at("/lossReasons/0/reason").asString()).isEqualTo("no-budget");
        assertThat(funnel.at("/value/amount").asInt()).isEqualTo(1_000);
        assertThat(funnel.path("medianDays").asDouble()).isEqualTo(2);
        assertThat(service.get("/funnel" + own + "&social=true")
                        .path("arrivals")
                        .asInt())
                .isEqualTo(1);
        var sources = service.get("/funnel/groups/source" + own + "&limit=1");
        assertThat(sources.at("/items/0/group").asString()).isEqualTo("linkedin");
        var second = service.get("/funnel/groups/source" + own + "&limit=1&cursor="
                + sources.path("next").asString());
        assertThat(second.at("/items/0/group").asString()).isEqualTo("website");
        assertThat(second.has("next")).isFalse();
        var march = service.get("/funnel/months?from=2026-02-10&to=2026-03-31&salespersonId=" + owner)
                .path("months")
                .path(1);
        assertThat(march.path("month").asString()).isEqualTo("2026-03");
        assertThat(march.path("arrivals").asInt()).isEqualTo(2);
        assertThat(march.path("converted").asInt()).isEqualTo(1);
        assertThat(march.path("lost").asInt()).isEqualTo(1);
    }

    @Test
    void sayWhatIsExpectedOfOpenLeads() {
        for (int lead = 10; lead < 20; lead++) {
            lead("l" + lead, 1, "captured", "OPEN", "new", "\"source\": \"website\", \"submissionId\": \"s\"");
            lead("l" + lead, 2, "lost", "LOST", "new", "\"reason\": \"no-need\"");
        }
        lead("l3", 2, "captured", "OPEN", "new", "\"source\": \"website\", \"submissionId\": \"s\"");
        await("/funnel" + own, "lost", 11);
        await("/funnel" + own, "open", 1);
        var seen = "?from=2026-03-01&to=2026-03-02&on=2026-03-02&salespersonId=" + owner;
        assertThat(service.get("/forecast" + seen).path("noNumber").asString()).isEqualTo("no-values");
        var forecast = service.get("/forecast?from=2026-01-01&on=2026-03-03&salespersonId=" + owner);
        assertThat(forecast.path("openLeads").asInt()).isEqualTo(1);
        assertThat(forecast.at("/steps/0/outcomes").asInt()).isEqualTo(12);
        assertThat(forecast.at("/steps/1/weightOf").asString()).isEqualTo("new");
        assertThat(forecast.at("/months/0/month").asString()).isEqualTo("2026-03");
        assertThat(forecast.at("/months/0/expected/conversions").asString()).isEqualTo("0.08");
        assertThat(forecast.at("/months/0/expected/value/amount").asInt()).isEqualTo(83);
        assertThat(forecast.path("months")).hasSize(6);
        var accuracy = service.get("/forecast/accuracy?from=2026-03-01&to=2026-03-31&salespersonId=" + owner);
        assertThat(accuracy.path("judgedMonths").asInt()).isZero();
        assertThat(accuracy.at("/months/0/noNumber").asString()).isEqualTo("too-few-outcomes");
        assertThat(accuracy.at("/months/0/ofNewLeads/conversions").asInt()).isEqualTo(1);
    }

    @Test
    void showTheTimeThatAClientTook() {
        await("/effort" + own, "minutes", 120);
        var effort = await("/effort" + own, "minutesOnLeads", 0);
        assertThat(effort.at("/activities/2/minutes").asInt()).isEqualTo(60);
        var client = service.get("/effort/clients" + own).path("items").path(0);
        assertThat(client.path("minutes").asInt()).isEqualTo(120);
        assertThat(client.at("/revenue/amount").asInt()).isEqualTo(1_000);
        assertThat(client.has("suggestion")).isFalse();
        assertThat(service.get("/effort/clients" + own + "&suggested=true").path("items"))
                .isEmpty();
        service.publish("client-events", owner + "-c", owner + "-e", "client.effort-withdrawn.v1", 2, """
                {"effortId": "%s-e", "clientId": "%s-c"}""".formatted(
                        owner, owner));
        await("/effort" + own, "minutes", 75);
    }

    @Test
    void showWhatIsLate() {
        var owed = Awaitility.await()
                .atMost(RunningAnalytics.PATIENCE)
                .until(
                        () -> service.get("/follow-ups" + own).path("items").path(0),
                        first -> first.path("open").asInt() == 1
                                && first.path("done").asInt() == 1);
        assertThat(owed.path("late").asInt()).isEqualTo(1);
        assertThat(owed.path("lateSince").asString()).isEqualTo("2026-03-02T13:15:00Z");
        assertThat(service.get("/follow-ups" + own + "&on=2026-03-02").path("items"))
                .isEmpty();
        var later = service.get("/follow-ups" + own + "&on=2026-03-03").at("/items/0");
        assertThat(later.path("late").asInt()).isEqualTo(1);
        assertThat(service.get("/funnel" + own + "&on=2026-03-02")
                        .path("converted")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/funnel?source=A%20B, source",
        "/funnel?sector=medical, sector",
        "/funnel/groups/source?size=small, size",
        "/effort?contractType=purchase, contractType",
        "/follow-ups?country=DE, country",
        "/funnel?from=-999999999-01-01, from",
        "/funnel?campaign=A%20B, campaign",
        "/funnel?social=perhaps, social",
        "/funnel/groups/colour, dimension",
        "/forecast?sector=medical, sector",
        "/forecast/accuracy?known=never, known",
        "/effort/clients?suggested=perhaps, suggested",
        "/effort?period=ever, period",
        "/follow-ups?limit=0, limit"
    })
    void nameTheFieldOfABadQuestion(String path, String field) {
        var problem = service.get(path, "manager", 400);
        assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/funnel",
                "/funnel/groups/source",
                "/forecast",
                "/forecast/accuracy",
                "/effort",
                "/effort/clients",
                "/follow-ups"
            })
    void showSalespeopleWhatIsTheirsWhereTheyMayReadNothingElse(String path) {
        await("/effort" + own, "minutes", 120);
        assertThat(service.get(path + "?period=all", "somebody-else", "salesperson", 200)
                        .toString())
                .doesNotContain(owner);
        service.get(path, "marketing", 403);
    }

    private JsonNode await(String path, String field, int value) {
        return service.await(path, answer -> answer.path(field).asInt(-1) == value);
    }
}
