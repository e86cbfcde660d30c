package org.clientele.lead.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.clientele.lead.LeadServiceFixture;
import org.clientele.lead.intake.Ledger;
import org.clientele.lead.intake.LedgerEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Web forms as browsers send them, on a real connection and without a token. */
@Tag("embedded")
class WebFormTests {

    private static final LeadServiceFixture SERVICE = LeadServiceFixture.running();
    private static final LeadServiceFixture.As MIA = SERVICE.as("mia", "manager");
    private static final String PAGE = "https://www.example.org";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private final HttpClient browser = HttpClient.newHttpClient();
    private final String campaign = "spring-" + UUID.randomUUID().toString().replaceAll("[0-9]", "x");

    private String body() {
        return """
                {"name": "demo", "source": "website", "campaign": "%s", "open": true,
                 "origins": ["https://www.example.org", "http://localhost:8090"], "honeypot": "nickname",
                 "perMinute": 1000, "perMinuteAndSender": 1000}""".formatted(campaign);
    }

    private JsonNode made(String body) {
        return MIA.post("/forms", body).expect(201).body();
    }

    private HttpResponse<String> send(JsonNode form, String type, String content, String... headers) {
        return send(form.path("action").asString(), "POST", content, with(headers, "Content-Type", type));
    }

    private static String[] with(String[] headers, String name, String value) {
        var more = java.util.Arrays.copyOf(headers, headers.length + 2);
        more[headers.length] = name;
        more[headers.length + 1] = value;
        return more;
    }

    private HttpResponse<String> send(String path, String method, String content, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SERVICE.port() + path))
                .method(method, BodyPublishers.ofString(content))
                .headers(headers)
                .build();
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> fromPage(JsonNode form, String type, String content) {
        return send(form, type, content, "Origin", PAGE);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        return json(answer).at("/errors/0/field").asString();
    }

    private static LedgerEntry ledger(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var id = json(answer).path("submissionId").asString();
        return SERVICE.bean(Ledger.class).find(List.of(id)).get(id);
    }

    private long counted(String outcome) {
        var count = new long[1];
        MIA.get("/intake/summary?campaignsFrom=" + campaign)
                .body()
                .path("campaigns")
                .forEach(row -> {
                    if (row.path("campaign").asString().equals(campaign)) {
                        count[0] += row.path(outcome).asLong();
                    }
                });
        return count[0];
    }

    @Test
    void takesWhatAPlainFormSends() {
        var answer = fromPage(
                made(body()),
                FORM,
                "givenName=J%C3%B6rg&familyName=M%C3%BCller+Berg&email=" + UUID.randomUUID() + "%40example.org"
                        + "&region=Thüringen&company=&employees=many&need=Mehr+%26+besser&nickname=&submissionKey=");
        assertThat(json(answer).propertyNames()).containsExactly("submissionId");
        var entry = ledger(answer);
        assertThat(entry.submission().person().givenName()).isEqualTo("Jörg");
        assertThat(entry.submission().person().familyName()).isEqualTo("Müller Berg");
        assertThat(entry.submission().company()).isNull();
        assertThat(entry.submission().need()).isEqualTo("Mehr & besser");
        assertThat(entry.submission().campaign()).isEqualTo(campaign);
        assertThat(entry.submission().source()).isEqualTo("website");
        assertThat(SERVICE.integration()
                        .get("/leads/" + entry.leadId())
                        .expect(200)
                        .text("campaign"))
                .isEqualTo(campaign);
        assertThat(counted("accepted")).isOne();
    }

    @Test
    void takesWhatAScriptSends() {
        var answer = fromPage(made(body()), JSON, """
                {"company": "Sommer Optik", "employees": "45", "country": "DE", "language": null}""");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(PAGE);
        assertThat(ledger(answer).submission().company().employees()).isEqualTo(45);
    }

    @Test
    void isNotTakenAsWhateverItMayBe() {
        var unused = problem(fromPage(made(body()), "*/*", "{}"), 415);
    }

    @Test
    void asksBrowsersOfItsPagesOnly() {
        var action = made(body()).path("action").asString();
        var method = "Access-Control-Request-Method";
        var allowed = send(action, "OPTIONS", "", "Origin", PAGE, method, "POST");
        assertThat(allowed.statusCode()).isEqualTo(200);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).contains(PAGE);
        problem(send(action, "OPTIONS", "", "Origin", "https://evil.example", method, "POST"), 403);
        problem(send(action, "OPTIONS", "", "Origin", PAGE, method, "DELETE"), 403);
        problem(send("/api/v1/web-forms/unknown", "OPTIONS", "", "Origin", PAGE, method, "POST"), 403);
    }

    @Test
    void isSentFromItsPagesOnly() {
        var form = made(body());
        var content = "company=Acme";
        problem(send(form, FORM, content, "Origin", "https://www.example.org.evil.example"), 403);
        problem(send(form, FORM, content, "Origin", "http://www.example.org"), 403);
        problem(send(form, FORM, content, "Origin", "null"), 403);
        problem(send(form, FORM, content, "Referer", "https://evil.example/https://www.example.org"), 403);
        problem(send(form, FORM, content, "Referer", "no address"), 403);
        problem(send(form, FORM, content, "X-Nothing", "said"), 403);
        assertThat(send(form, FORM, content, "Referer", "https://www.example.org/demo?a=b#c")
                        .statusCode())
                .isEqualTo(202);
        assertThat(send(form, FORM, content, "Origin", "http://localhost:8090").statusCode())
                .isEqualTo(202);
        assertThat(counted("arrived")).isEqualTo(2);
    }

    @Test
    void keepsWhatNoPersonSentAndAnswersAsIfItWereOne() {
        var form = made(body());
        var email = UUID.randomUUID() + "@example.org";
        var baited = ledger(fromPage(form, FORM, "nickname=x&email=" + email + "&employees=many"));
        assertThat(baited.reason()).isEqualTo("honeypot-filled");
        assertThat(baited.leadId()).isNull();
        assertThat(baited.submission().need()).contains(email, "employees=many");
        assertThat(counted("rejected")).isOne();
        assertThat(ledger(fromPage(form, FORM, "email=" + email)).reason()).isNull();
        assertThat(counted("arrived")).isEqualTo(counted("accepted") + counted("rejected"));
    }

    @Test
    void takesADoubleClickOnceAndACorrectionToo() {
        var form = made(body());
        var email = UUID.randomUUID() + "@example.org";
        var content = "email=" + email + "&submissionKey=" + UUID.randomUUID();
        var ids = IntStream.range(0, 8)
                .mapToObj(click -> CompletableFuture.supplyAsync(
                        () -> ledger(fromPage(form, FORM, content)).submissionId()))
                .toList();
        assertThat(ids.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        var corrected = ledger(fromPage(form, FORM, content + "&familyName=Berg"));
        assertThat(corrected.submissionId()).isNotEqualTo(ids.getFirst().join());
        assertThat(counted("arrived")).isEqualTo(2);
        assertThat(counted("attached")).isOne();
        var byHeader = send(form, JSON, "{\"company\": \"Acme\"}", "Origin", PAGE, "Idempotency-Key", "once");
        var again = send(form, JSON, "{\"company\": \"Acme\"}", "Origin", PAGE, "Idempotency-Key", "once");
        assertThat(again.body()).isEqualTo(byHeader.body());
    }

    @Test
    void namesTheFieldOfWhatIsWrong() {
        var form = made(body());
        assertThat(problem(fromPage(form, FORM, "colour=red"), 400)).isEqualTo("colour");
        assertThat(problem(fromPage(form, FORM, "email=a&email=b"), 400)).isEqualTo("email");
        assertThat(problem(fromPage(form, FORM, "familyName=%FF"), 400)).isEqualTo("familyName");
        assertThat(problem(fromPage(form, FORM, "company=Acme&employees=-1"), 400))
                .isEqualTo("employees");
        assertThat(problem(fromPage(form, FORM, "company=Acme&employees=many"), 400))
                .isEqualTo("employees");
        assertThat(problem(fromPage(form, FORM, "company=" + "x".repeat(201)), 400))
                .isEqualTo("company");
        assertThat(problem(fromPage(form, FORM, "need=&email=+"), 400)).isEqualTo("email");
        assertThat(problem(fromPage(form, FORM, "email=a&submissionKey=" + "x".repeat(201)), 400))
                .isEqualTo("submissionKey");
        assertThat(problem(fromPage(form, JSON, "{\"employees\": 4}"), 400)).isEqualTo("employees");
        problem(fromPage(form, JSON, "[]"), 400);
        problem(fromPage(form, JSON, "null"), 400);
        problem(send("/api/v1/web-forms", "POST", "", "Origin", PAGE), 401);
        problem(fromPage(form, JSON, "{\"email\": \"a\", \"email\": \"b\"}"), 400);
        problem(fromPage(form, FORM, "email=%"), 400);
        problem(fromPage(form, "multipart/form-data; boundary=x", "--x--"), 415);
        problem(fromPage(form, FORM, "need=" + "x".repeat(1024 * 1024)), 413);
        assertThat(counted("arrived")).isZero();
    }

    @Test
    void isTakenSoOftenOnly() {
        var form = made(body().replace("\"perMinuteAndSender\": 1000", "\"perMinuteAndSender\": 2"));
        fromPage(form, FORM, "company=Acme");
        fromPage(form, FORM, "company=Acme");
        var tooMany = fromPage(form, FORM, "company=Acme");
        problem(tooMany, 429);
        assertThat(Integer.parseInt(tooMany.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 31);
        assertThat(counted("arrived")).isEqualTo(2);
    }

    @Test
    void tellsTheScriptsOfItsPagesWhenToTryAgain() {
        var form = made(body().replace("\"perMinuteAndSender\": 1000", "\"perMinuteAndSender\": 1"));
        fromPage(form, FORM, "company=Acme");
        var tooMany = fromPage(form, FORM, "company=Acme");
        problem(tooMany, 429);
        assertThat(tooMany.headers().firstValue("Access-Control-Allow-Origin")).contains(PAGE);
        problem(send(form, FORM, "company=Acme", "Origin", "https://evil.example"), 403);
    }

    @Test
    void sendsABrowserWithoutScriptToItsThanks() {
        var thanks = "https://www.example.org/thanks";
        var form = made(body().replace("\"open\"", "\"thanksUrl\": \"" + thanks + "\", \"open\""));
        var navigated = send(form, FORM, "company=Acme", "Origin", PAGE, "Accept", "text/html,*/*;q=0.8");
        assertThat(navigated.statusCode()).isEqualTo(303);
        assertThat(navigated.headers().firstValue("Location")).contains(thanks);
        assertThat(fromPage(form, FORM, "company=Acme").statusCode()).isEqualTo(202);
    }

    @Test
    void isRefusedWhenItIsClosedOrHasAnotherKey() {
        var form = made(body());
        var path = "/forms/" + form.path("formId").asString();
        var replaced = MIA.post(path + "/key", "", "Idempotency-Key", "replace").expect(200);
        assertThat(MIA.post(path + "/key", "", "Idempotency-Key", "replace").text("key"))
                .isEqualTo(replaced.text("key"))
                .isNotEqualTo(form.path("key").asString());
        problem(fromPage(form, FORM, "company=Acme"), 404);
        assertThat(fromPage(replaced.body(), FORM, "company=Acme").statusCode()).isEqualTo(202);
        MIA.put(path, body().replace("true", "false"), "If-Match", "*").expect(200);
        problem(fromPage(replaced.body(), FORM, "company=Acme"), 404);
    }

    @Test
    void isMadeOnceAndChangedInTheVersionThatWasSeen() {
        var key = UUID.randomUUID().toString();
        var form = MIA.post("/forms", body(), "Idempotency-Key", key).expect(201);
        assertThat(MIA.post("/forms", body(), "Idempotency-Key", key).body()).isEqualTo(form.body());
        var path = "/forms/" + form.text("formId");
        MIA.put(path, body().replace("demo", "other"), "X-Nothing", "").expect(428);
        assertThat(MIA.put(path, body().replace("demo", "other"), "If-Match", "\"v1\"")
                        .text("name"))
                .isEqualTo("other");
        MIA.put(path, body(), "If-Match", "\"v1\"").expect(412);
        assertThat(MIA.get(path).text("action")).isEqualTo(form.text("action"));
        assertThat(MIA.get("/forms?limit=200").body().path("items").toString()).contains(form.text("formId"));
        MIA.get("/forms/unknown").expect(404);
        SERVICE.as("anna-berg", "salesperson").get("/forms").expect(403);
    }

    @Test
    void namesTheFieldOfABadForm() {
        assertThat(field("\"spring", "\"")).isEqualTo("campaign");
        assertThat(field("http://localhost:8090", "http://localhost:8090/demo")).isEqualTo("origins[1]");
        assertThat(field("nickname", "email")).isEqualTo("honeypot");
        assertThat(field("\"perMinute\": 1000", "\"perMinute\": 0")).isEqualTo("perMinute");
        assertThat(field("\"open\": true", "\"thanksUrl\": \"https://x/{a}\", \"open\": true"))
                .isEqualTo("thanksUrl");
        assertThat(field("\"open\": true", "\"thanksUrl\": \"javascript:alert(1)\", \"open\": true"))
                .isEqualTo("thanksUrl");
        assertThat(field("\"open\": true", "\"thanksUrl\": \"https://evil.example/\", \"open\": true"))
                .isEqualTo("thanksUrl");
        assertThat(field("[\"https://www.example.org\", \"http://localhost:8090\"]", "[]"))
                .isEqualTo("origins");
    }

    private String field(String valid, String wrong) {
        var body = wrong.equals("\"") ? body().replace(campaign, "") : body().replace(valid, wrong);
        return MIA.post("/forms", body).expect(400).problemField();
    }
}
