package org.clientele.local.planted;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** For every operation that changes something a request that is taken. */
public final class Requests {

    /** Where a mark goes in a body that is one text. */
    static final String CELL = "PLANTED";

    /** Operations that tell nothing of their caller to anybody: operators repair with them what others published. */
    public static final Set<String> NOT_PLANTED = Set.of(
            "PUT /api/v1/parked/{id}/correction",
            "POST /api/v1/parked/{id}/redrive",
            "POST /api/v1/rebuilds",
            "POST /api/v1/rebuilds/{rebuildId}/compare",
            "POST /api/v1/rebuilds/{rebuildId}/switch",
            "POST /api/v1/rebuilds/{rebuildId}/switch-back",
            "POST /api/v1/rebuilds/{rebuildId}/stop");

    private static final String LEAD = "leadId";
    private static final String IMPORT = "importId";
    private static final String RULES = "{\"rules\": [{\"name\": \"all\", \"target\": {\"kind\": \"everybody\"}}]}";
    private static final String RULES_OF_A_TEAM = """
            {"rules": [{"name": "all", "target": {"kind": "team", "id": "%s"}, "strategy": "weighted",
                        "weights": [{"salespersonId": "%s", "weight": 1}]}]}""".formatted(World.TEAM, World.SELLER);
    private static final String COLUMNS =
            "company,sector,country,employees,first name,last name,email,phone,message,value,currency,created";
    private static final String ENTRY = """
            {"channel": "social", "direction": "outbound", "at": "2026-03-03T10:00:00Z", "subject": "Call", "text": "Talked",
             "social": {"network": "linkedin", "touch": "message"}, "participants": ["Eva"]}""";

    private final World world;
    private final Map<String, Supplier<Request>> all = new HashMap<>();

    public Requests(World world) {
        this.world = world;
        leads();
        conversions();
        imports();
        formsAndViews();
        rules();
        people();
        followUps();
    }

    /** The request, or null if nobody has said how this operation is taken. */
    public Supplier<Request> of(String operation) {
        var request = all.get(operation);
        if (request == null) {
            throw new AssertionError("nothing is planted in " + operation + ": add a request for it");
        }
        return request;
    }

    private void leads() {
        all.put("POST /api/v1/submissions", () -> Request.ofJson(World.submission()));
        all.put("POST /api/v1/submissions/bulk", () -> Request.ofJson("{\"items\": [" + World.submission() + "]}"));
        all.put("PATCH /api/v1/leads/{leadId}", () -> ofLead(world.lead(), "{\"company\": {\"name\": \"Acme\"}}"));
        ofLead("assignment", world::lead, "{\"salespersonId\": \"" + World.SELLER + "\"}");
        ofLead("step", world::lead, "{\"step\": \"contacted\"}");
        ofLead("qualification", world::lead, World.answers());
        ofLead("loss", world::lead, "{\"reason\": \"no-budget\"}");
        ofLead("correspondence", world::lead, ENTRY);
        all.put(
                "POST /api/v1/leads/progress/bulk",
                () -> bulk("leadId", world.lead(), "loss", "{\"reason\": \"no-budget\"}"));
        all.put("POST /api/v1/leads/{leadId}/reopening", () -> Request.of(null, LEAD, world.lost()));
        all.put(
                "POST /api/v1/leads/{leadId}/merge",
                () -> ofLead(world.lead(), "{\"otherLeadId\": \"" + world.lead() + "\", \"keep\": {}}"));
        all.put("POST /api/v1/leads/{leadId}/split", () -> {
            var leadId = world.lead();
            return ofLead(leadId, "{\"mergeId\": \"" + world.merged(leadId) + "\"}");
        });
        all.put(
                "POST /api/v1/correspondence/bulk",
                () -> Request.ofJson(
                        "{\"items\": [{\"leadId\": \"" + world.lead() + "\", \"entry\": " + ENTRY + "}]}"));
    }

    private void conversions() {
        ofLead("conversion", world::qualified, "{\"project\": " + World.PROJECT + "}");
        all.put(
                "POST /api/v1/conversions/bulk",
                () -> bulk("leadId", world.qualified(), "conversion", "{\"project\": " + World.PROJECT + "}"));
        all.put("POST /api/v1/leads/{leadId}/conversion/undo", () -> {
            var leadId = world.qualified();
            var unused = world.converted(leadId);
            return ofLead(leadId, "{\"reason\": \"a mistake\"}");
        });
        all.put(
                "POST /api/v1/clients/{clientId}/departure",
                () -> Request.ofJson(World.DEPARTURE, "clientId", world.client()));
        all.put(
                "POST /api/v1/clients/{clientId}/return",
                () -> Request.ofJson("{\"returnedOn\": \"2026-05-11\"}", "clientId", world.former()));
        var client = world.client();
        all.put("POST /api/v1/clients/{clientId}/projects", () -> Request.ofJson(World.PROJECT, "clientId", client));
        all.put("POST /api/v1/clients/{clientId}/efforts", () -> Request.ofJson(World.EFFORT, "clientId", client));
        all.put("POST /api/v1/projects/bulk", () -> bulk("clientId", client, "project", World.PROJECT));
        all.put("POST /api/v1/efforts/bulk", () -> bulk("clientId", client, "effort", World.EFFORT));
        all.put(
                "DELETE /api/v1/clients/{clientId}/efforts/{effortId}",
                () -> Request.of(null, "clientId", client, "effortId", world.effort(client)));
    }

    private static Request bulk(String subject, String id, String what, String body) {
        return Request.ofJson("{\"items\": [{\"%s\": \"%s\", \"%s\": %s}]}".formatted(subject, id, what, body));
    }

    private void imports() {
        all.put(
                "POST /api/v1/imports",
                () -> Request.of(rows())
                        .asking(Map.of("source", "list"))
                        .then(answer -> world.take(answer.path(IMPORT).asString())));
        all.put(
                "PUT /api/v1/imports/{importId}/mapping",
                () -> Request.ofJson("""
                        {"columns": [{"column": "company", "field": "company.name"}],
                         "defaults": [{"field": "company.sector", "value": "medical"}]}""", IMPORT, uploadedWithAllColumns())
                        .then(answer -> world.take(answer.path(IMPORT).asString())));
        for (var step : Set.of("dry-run", "start")) {
            all.put("POST /api/v1/imports/{importId}/" + step, () -> Request.of(null, IMPORT, uploaded(1)));
        }
        all.put("POST /api/v1/imports/{importId}/stop", () -> Request.of(null, IMPORT, started()));
        all.put("POST /api/v1/imports/{importId}/revert", () -> Request.of(null, IMPORT, taken()));
    }

    /** One row with a mark in each cell, and one that is a lead whatever the others are. */
    private static String rows() {
        return """
                company,source,campaign,sector,country,region,givenName,familyName,email,phone,website,need,owner,externalId
                PLANTED,PLANTED,PLANTED,PLANTED,PLANTED,PLANTED,PLANTED,PLANTED,PLANTED,PLANTED,PLANTED,PLANTED,,PLANTED-%1$s
                PLANTED GmbH,,,,,,,,,,,,PLANTED,%1$s
                """.formatted(UUID.randomUUID());
    }

    private String uploaded(int rows) {
        return world.upload(IntStream.range(0, rows)
                .mapToObj(row -> UUID.randomUUID() + ",a portal")
                .collect(Collectors.joining("\n", "company,need\n", "\n")));
    }

    private String uploadedWithAllColumns() {
        return world.upload("%s%n%s,,,,,,,,a portal,,,%n".formatted(COLUMNS, UUID.randomUUID()));
    }

    /** One that is not finished yet when it is stopped. */
    private String started() {
        var importId = uploaded(1_000);
        world.start(importId);
        return importId;
    }

    private String taken() {
        var importId = uploaded(1);
        world.take(importId);
        return importId;
    }

    private void formsAndViews() {
        all.put("POST /api/v1/forms", () -> Request.ofJson(World.formBody()));
        all.put(
                "PUT /api/v1/forms/{formId}",
                () -> Request.ofJson(
                        World.formBody(), "formId", world.form().path("formId").asString()));
        all.put(
                "POST /api/v1/forms/{formId}/key",
                () -> Request.of(null, "formId", world.form().path("formId").asString()));
        all.put(
                "POST /api/v1/web-forms/{key}",
                () -> Request.ofJson(
                                "{\"email\": \"" + UUID.randomUUID() + "@sommer.example\"}",
                                "key",
                                world.form().path("key").asString())
                        .saying(Map.of("Origin", World.PAGE)));
        all.put("POST /api/v1/views", () -> Request.ofJson(World.viewBody()));
        all.put("PUT /api/v1/views/{viewId}", () -> Request.ofJson(World.viewBody(), "viewId", world.view()));
        all.put("DELETE /api/v1/views/{viewId}", () -> Request.of(null, "viewId", world.view()));
        all.put("POST /api/v1/reports", () -> Request.ofJson(World.reportBody()));
        all.put("PUT /api/v1/reports/{reportId}", () -> Request.ofJson(World.reportBody(), "reportId", world.report()));
        all.put("DELETE /api/v1/reports/{reportId}", () -> Request.of(null, "reportId", world.report()));
    }

    private void rules() {
        all.put("PUT /api/v1/sources/{source}", () -> Request.ofJson("""
                        {"callers": ["website"], "byKafka": true, "namesOwner": true}""", "source", "source-" + UUID.randomUUID()));
        all.put(
                "PUT /api/v1/scoring/rules",
                () -> Request.ofJson("{\"rules\": [{\"name\": \"all\", \"points\": 1, \"when\": {}}]}")
                        .then(answer -> world.score()));
        all.put(
                "PUT /api/v1/segments/{segment}",
                () -> Request.ofJson(World.segmentBody(), "segment", world.segment()));
        all.put("DELETE /api/v1/segments/{segment}", () -> Request.of(null, "segment", world.segment()));
        all.put("POST /api/v1/segments/count", () -> Request.ofJson(World.segmentBody()));
        all.put(
                "PUT /api/v1/targets/{teamId}/{month}",
                () -> Request.ofJson(
                        "{\"value\": {\"amount\": 1, \"currency\": \"EUR\"}}", "teamId", "north", "month", "2026-03"));
        all.put(
                "DELETE /api/v1/targets/{teamId}/{month}",
                () -> Request.of(null, "teamId", "north", "month", "2026-03"));
        all.put(
                "PUT /api/v1/rates/{from}/{to}",
                () -> Request.ofJson(
                        "{\"rates\": [{\"from\": \"2026-01-01\", \"rate\": 1.5}]}", "from", "XAF", "to", "XPF"));
        all.put(
                "PUT /api/v1/routing/rules/draft",
                () -> Request.ofJson(RULES_OF_A_TEAM)
                        .saying(world.seen("/routing/rules/draft"))
                        .then(answer -> world.route()));
        all.put("POST /api/v1/routing/rules/draft/activation", () -> ofDraft(Request.of(null)));
        all.put(
                "POST /api/v1/routing/rules/draft/trial",
                () -> ofDraft(
                        Request.ofJson("{\"from\": \"2026-03-02T00:00:00Z\", \"to\": \"2026-03-03T00:00:00Z\"}")));
        all.put(
                "PUT /api/v1/routing/salespeople/{salespersonId}",
                () -> Request.ofJson("{\"weight\": 1}", "salespersonId", World.SELLER)
                        .saying(world.seen("/routing/salespeople/" + World.SELLER)));
    }

    private Request ofDraft(Request request) {
        world.draft(RULES);
        return request;
    }

    private void people() {
        all.put(
                "PUT /api/v1/teams/{teamId}",
                () -> Request.ofJson(
                        "{\"name\": \"Planted\"}", "teamId", UUID.randomUUID().toString()));
        all.put(
                "PUT /api/v1/salespeople/{salespersonId}",
                () -> Request.ofJson(
                        World.person(), "salespersonId", UUID.randomUUID().toString()));
    }

    private void followUps() {
        all.put("POST /api/v1/follow-ups", () -> Request.ofJson(World.followUp(world.lead())));
        all.put(
                "POST /api/v1/follow-ups/{followUpId}/completion",
                () -> Request.ofJson("""
                        {"outcome": "reached", "minutes": 5,
                         "next": {"reason": "call-back", "due": {"local": "2031-03-03T10:00", "zone": "Europe/Berlin"}}}""", "followUpId", world.followUp()));
        all.put(
                "POST /api/v1/follow-ups/{followUpId}/snooze",
                () -> Request.ofJson(
                        "{\"until\": {\"local\": \"2032-03-03T10:00\", \"zone\": \"Europe/Berlin\"}}",
                        "followUpId",
                        world.followUp()));
    }

    private void ofLead(String command, Supplier<String> leadId, String body) {
        all.put("POST /api/v1/leads/{leadId}/" + command, () -> ofLead(leadId.get(), body));
    }

    private static Request ofLead(String leadId, String body) {
        return Request.ofJson(body, LEAD, leadId);
    }
}
