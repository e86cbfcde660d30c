package org.clientele.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.json.JsonMapper;

/** Reports as they are kept over HTTP and on pages. */
@Tag("embedded")
class ReportsOverHttpTests {

    private static final RunningAnalytics SERVICE = RunningAnalytics.service();
    private static final String API = "/api/v1/reports";

    private final String manager = "manager-" + UUID.randomUUID();
    private final String seller = "seller-" + UUID.randomUUID();

    @Test
    void areKeptOnceHoweverOftenTheyAreSent() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = SERVICE.asCaller(post(body("mine", false)).header("Idempotency-Key", key), manager, "manager");
        var again = SERVICE.asCaller(post(body("mine", false)).header("Idempotency-Key", key), manager, "manager");
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(first.getHeader("Location")).endsWith(API + "/" + id(first));
        assertThat(id(again)).isEqualTo(id(first));
        assertThat(first.getContentAsString()).contains("\"period\":\"all\"", "\"table\":\"classes\"");
    }

    @Test
    void areSeenByOthersIfTheyAreShared() throws Exception {
        var path = API + "/" + id(SERVICE.asCaller(post(body("mine", false)), manager, "manager"));
        assertThat(SERVICE.asCaller(MockMvcRequestBuilders.get(path), seller, "salesperson")
                        .getStatus())
                .isEqualTo(404);
        var shared = SERVICE.asCaller(put(path, body("ours", true)).header("If-Match", "\"v1\""), manager, "manager");
        assertThat(shared.getStatus()).isEqualTo(200);
        assertThat(SERVICE.asCaller(MockMvcRequestBuilders.get(path), seller, "salesperson")
                        .getContentAsString())
                .contains("\"name\":\"ours\"", "\"madeBy\":\"" + manager);
        assertThat(SERVICE.asCaller(put(path, body("his", true)).header("If-Match", "*"), seller, "salesperson")
                        .getStatus())
                .isEqualTo(403);
        assertThat(SERVICE.asCaller(
                                MockMvcRequestBuilders.delete(path).header("If-Match", "\"v1\""), manager, "manager")
                        .getStatus())
                .isEqualTo(412);
        assertThat(SERVICE.asCaller(MockMvcRequestBuilders.delete(path), manager, "manager")
                        .getStatus())
                .isEqualTo(428);
        assertThat(SERVICE.asCaller(
                                MockMvcRequestBuilders.delete(path).header("If-Match", "\"v2\""), manager, "manager")
                        .getStatus())
                .isEqualTo(204);
    }

    @Test
    void areSharedByThoseAloneWhoLeadOthers() throws Exception {
        assertThat(SERVICE.asCaller(post(body("mine", true)), seller, "salesperson")
                        .getStatus())
                .isEqualTo(403);
        assertThat(page("/", seller, "salesperson")).doesNotContain("name=\"shared\"");
        assertThat(page("/", manager, "manager")).contains("name=\"shared\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"name\": \" \", \"shared\": false}; name",
                "{\"name\": \"x\", \"shared\": false, \"period\": \"decade\"}; period",
                "{\"name\": \"x\", \"shared\": false, \"period\": \"all\", \"from\": \"2026-01-01\"}; period",
                "{\"name\": \"x\", \"shared\": false, \"from\": \"2026-01-02\", \"to\": \"2026-01-01\"}; from",
                "{\"name\": \"x\", \"shared\": false, \"table\": \"chairs\"}; table"
            })
    void nameTheFieldThatIsWrong(String body, String field) throws Exception {
        var answer = SERVICE.asCaller(post(body), manager, "manager");
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void leadFromTheirAddressToWhatTheyShow() throws Exception {
        var kept = SERVICE.asPerson(
                form("/reports")
                        .param("name", "My <quarter>")
                        .param("table", "classes")
                        .param("period", "from-to")
                        .param("from", "2026-01-01")
                        .param("to", "2026-03-31")
                        .param("team", "north"),
                manager,
                "manager");
        var address = kept.getRedirectedUrl();
        assertThat(address).startsWith("http://localhost:8083/reports/");
        var path = address.substring("http://localhost:8083".length());
        assertThat(SERVICE.asPerson(MockMvcRequestBuilders.get(path), manager, "manager")
                        .getRedirectedUrl())
                .isEqualTo(
                        "http://localhost:8083/?period=from-to&from=2026-01-01&to=2026-03-31&team=north#classes-title");
        assertThat(page("/", manager, "manager")).contains("href=\"" + path + "\">My &lt;quarter&gt;</a>");
        assertThat(page("/", seller, "salesperson")).doesNotContain(path);
        assertThat(SERVICE.asPerson(MockMvcRequestBuilders.get(path), seller, "salesperson")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void areOneHoweverOftenTheSameFormIsSent() throws Exception {
        var first = SERVICE.asPerson(form("/reports").param("name", "Twice").param("key", "k"), manager, "manager");
        var again = SERVICE.asPerson(form("/reports").param("name", "Twice").param("key", "k"), manager, "manager");
        assertThat(again.getRedirectedUrl()).isEqualTo(first.getRedirectedUrl());
    }

    @Test
    void areRenamedAndRemovedOnTheirPage() throws Exception {
        var id = id(SERVICE.asCaller(post(body("before", false)), manager, "manager"));
        var renamed = form("/reports/" + id + "/name").param("version", "1").param("name", "after");
        assertThat(SERVICE.asPerson(renamed, manager, "manager").getRedirectedUrl())
                .endsWith("/reports");
        assertThat(page("/reports", manager, "manager")).contains(">after</a>").doesNotContain(">before</a>");
        assertThat(SERVICE.asPerson(renamed, manager, "manager").getRedirectedUrl())
                .endsWith("/reports?stale=true");
        assertThat(page("/reports?stale=true", manager, "manager")).contains("Somebody has changed this report");
        var removed = form("/reports/" + id + "/removal").param("version", "2");
        assertThat(SERVICE.asPerson(removed, seller, "salesperson").getStatus()).isEqualTo(404);
        assertThat(SERVICE.asPerson(removed, manager, "manager").getRedirectedUrl())
                .endsWith("/reports");
        assertThat(page("/reports", manager, "manager")).doesNotContain(id);
    }

    @Test
    void sayBesideTheFieldWhatIsWrong() throws Exception {
        var answer = SERVICE.asPerson(form("/reports").param("name", " ").param("period", "all"), manager, "manager");
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString())
                .containsPattern("id=\"name-error\">[^<]*Give it a name")
                .contains("name=\"period\" value=\"all\"");
        var id = id(SERVICE.asCaller(post(body("before", false)), manager, "manager"));
        var wrong = form("/reports/" + id + "/name").param("version", "1").param("name", "x".repeat(101));
        var again = SERVICE.asPerson(wrong, manager, "manager");
        assertThat(again.getStatus()).isEqualTo(400);
        assertThat(again.getContentAsString()).containsPattern("id=\"name-" + id + "-error\">[^<]*Give it a name");
    }

    private static String body(String name, boolean shared) {
        return "{\"name\": \"%s\", \"shared\": %s, \"period\": \"all\", \"table\": \"classes\"}"
                .formatted(name, shared);
    }

    private static MockHttpServletRequestBuilder post(String body) {
        return MockMvcRequestBuilders.post(API)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static MockHttpServletRequestBuilder put(String path, String body) {
        return MockMvcRequestBuilders.put(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static MockHttpServletRequestBuilder form(String path) {
        return MockMvcRequestBuilders.post(path).with(csrf());
    }

    private static String id(MockHttpServletResponse answer) throws Exception {
        return JsonMapper.shared()
                .readTree(answer.getContentAsString())
                .path("reportId")
                .asString();
    }

    private static String page(String path, String id, String role) throws Exception {
        return SERVICE.asPerson(MockMvcRequestBuilders.get(path), id, role).getContentAsString();
    }
}
