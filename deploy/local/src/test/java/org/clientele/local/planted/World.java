package org.clientele.local.planted;

import java.net.URI;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.clientele.local.RunningPlatform;
import org.clientele.local.client.Answer;
import org.clientele.local.client.Endpoints;
import org.clientele.local.client.PlatformClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What has to be there for a request to be taken: people, leads in every state, a client, follow-ups. */
public final class World {

    public static final String TEAM = "planted";
    static final String PAGE = "https://www.example.org";
    public static final String SELLER = "3a5c0f62-7d41-5b8e-9c10-4e2f6a7b8c9d";
    private static final String PERSON = """
            {"givenName": "Ida", "familyName": "Hall", "email": "ida@sales.example", "teamId": "planted", "zone": "Europe/Berlin"}""";
    private static final String ANSWERS = """
            {"need": "a portal", "budget": "released", "authority": "buyer", "timing": "now"}""";
    static final String PROJECT = """
            {"title": "Portal", "value": {"amount": 100, "currency": "EUR"}, "contractType": "purchase", "signedOn": "2026-03-20"}""";

    static final String DEPARTURE = """
            {"reason": "competitor", "leftOn": "2026-04-30"}""";

    static final String EFFORT = """
            {"minutes": 45, "activity": "on-site-visit", "on": "2026-03-20", "note": "Eva showed us round", "salespersonId": "%s"}""".formatted(SELLER);

    private final RunningPlatform platform = RunningPlatform.get();
    private final PlatformClient caller = platform.as("integration");
    private final Endpoints at = platform.endpoints();

    public World() {
        put(at.portfolio(), "/teams/" + TEAM, "{\"name\": \"Planted\"}");
        put(at.portfolio(), "/salespeople/" + SELLER, PERSON);
        platform.await(caller, at.lead(), "/routing/salespeople/" + SELLER, Answer::ok);
    }

    public String lead() {
        return post(at.lead(), "/submissions", submission()).text("leadId");
    }

    public static String submission() {
        return """
                {"source": "fair", "externalId": "%1$s", "campaign": "spring", "occurredAt": "2026-03-02T09:15:01Z",
                 "person": {"givenName": "Eva", "familyName": "Sommer", "email": "%1$s@sommer.example"},
                 "company": {"name": "%1$s", "country": "DE", "sector": "medical"},
                 "need": "a portal", "expectedValue": {"amount": 100, "currency": "EUR"}, "owner": "%2$s"}""".formatted(UUID.randomUUID(), SELLER);
    }

    String lost() {
        var leadId = lead();
        post(at.lead(), "/leads/" + leadId + "/loss", "{\"reason\": \"no-budget\"}");
        return leadId;
    }

    public String qualified() {
        var leadId = lead();
        post(at.lead(), "/leads/" + leadId + "/qualification", ANSWERS);
        return leadId;
    }

    static String answers() {
        return ANSWERS;
    }

    static String person() {
        return PERSON;
    }

    /** A lead that is a client, and the client. */
    public Answer converted(String leadId) {
        post(at.lead(), "/leads/" + leadId + "/conversion", "{\"project\": " + PROJECT + "}");
        return platform.await(
                caller,
                at.lead(),
                "/leads/" + leadId + "/conversion",
                now -> now.text("state").equals("CONVERTED"));
    }

    public String client() {
        return converted(qualified()).text("clientId");
    }

    /** A client that left. */
    String former() {
        var clientId = client();
        post(at.portfolio(), "/clients/" + clientId + "/departure", DEPARTURE);
        return clientId;
    }

    String effort(String clientId) {
        return post(at.portfolio(), "/clients/" + clientId + "/efforts", EFFORT).text("effortId");
    }

    /** The merge of another lead into this one. */
    String merged(String leadId) {
        return post(at.lead(), "/leads/" + leadId + "/merge", "{\"otherLeadId\": \"" + lead() + "\"}")
                .text("mergeId");
    }

    public String followUp() {
        return post(at.notification(), "/follow-ups", followUp(lead())).text("followUpId");
    }

    static String followUp(String leadId) {
        return """
                {"salespersonId": "%s", "subject": {"kind": "lead", "id": "%s"}, "reason": "call-back", "note": "Call",
                 "due": {"local": "2031-03-03T10:00", "zone": "Europe/Berlin"}}""".formatted(SELLER, leadId);
    }

    public JsonNode form() {
        return post(at.lead(), "/forms", formBody()).body();
    }

    static String formBody() {
        return """
                {"name": "demo", "source": "website", "campaign": "spring", "open": true,
                 "origins": ["%s"], "honeypot": "nickname",
                 "perMinute": 10000, "perMinuteAndSender": 10000}""".formatted(PAGE);
    }

    public String report() {
        return post(at.analytics(), "/reports", reportBody()).text("reportId");
    }

    public String segment() {
        var segment = ("s-" + UUID.randomUUID()).replaceAll("[0-9]", "x");
        put(at.analytics(), "/segments/" + segment, segmentBody());
        return segment;
    }

    static String segmentBody() {
        return "{\"rule\": {\"all\": [{\"field\": \"sector\", \"in\": [\"retail\"]}]}}";
    }

    static String reportBody() {
        return "{\"name\": \"ours\", \"shared\": false, \"period\": \"all\", \"teamId\": \"north\", \"table\": \"classes\"}";
    }

    public String view() {
        return post(at.lead(), "/views", viewBody()).text("viewId");
    }

    static String viewBody() {
        return """
                {"name": "mine", "shared": false, "filter": {}, "sort": "NEWEST"}""";
    }

    /** Takes the rows of an import in if it can be started; returns when that is done. */
    void take(String importId) {
        if (start(importId).ok()) {
            platform.await(
                    caller,
                    at.lead(),
                    "/imports/" + importId,
                    one -> one.text("state").equals("FINISHED"));
        }
    }

    Answer start(String importId) {
        return caller.post(at.lead(), "/imports/" + importId + "/start", Map.of());
    }

    public String upload(String rows) {
        return RunningPlatform.get().upload("list", rows);
    }

    /** New leads are scored by the rules that were just given. */
    void score() {
        var unused = lead();
    }

    /** There is a draft of the rules then, this one or another. */
    void draft(String rules) {
        var unused = caller.put(
                at.lead(), "/routing/rules/draft", JsonMapper.shared().readTree(rules));
    }

    /** New leads are routed by the draft that was just written. */
    void route() {
        post(at.lead(), "/routing/rules/draft/activation", "{}");
        var body = JsonMapper.shared().readTree(submission());
        ((ObjectNode) body).remove("owner");
        var unused = post(at.lead(), "/submissions", body.toString());
    }

    private void put(URI service, String path, String body) {
        caller.put(service, path, JsonMapper.shared().readTree(body)).orThrow("PUT " + path);
    }

    private Answer post(URI service, String path, String body) {
        return caller.post(service, path, JsonMapper.shared().readTree(body)).orThrow("POST " + path);
    }

    /** What names the version that lead-service has of this, if it has one. */
    Map<String, String> seen(String path) {
        var eTag = caller.get(at.lead(), path).eTag();
        return eTag.isEmpty() ? Map.of() : Map.of("If-Match", eTag);
    }

    /** No open lead has this e-mail address then, so that another one may have it. */
    void letGo(String email) {
        caller.get(at.lead(), "/leads?open=true&q=" + Request.encoded(email))
                .orThrow("leads")
                .body()
                .path("items")
                .forEach(lead -> post(
                        at.lead(),
                        "/leads/" + lead.path("leadId").asString() + "/loss",
                        "{\"reason\": \"duplicate\"}"));
    }

    /** A record that this service has parked. */
    String parked(String service) {
        var topic = service.equals("portfolio-service") ? "client-onboarding-requests" : "salespeople";
        var parkedId = platform.publish(topic, UUID.randomUUID().toString(), new byte[0], Map.of());
        platform.await(platform.as("operator"), services().get(service), "/parked/" + parkedId, Answer::ok);
        return parkedId;
    }

    public SortedMap<String, URI> services() {
        return platform.services();
    }
}
