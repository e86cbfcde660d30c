package org.clientele.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.clientele.local.mail.MailCatcher;
import org.clientele.local.mail.MailFixture;
import org.clientele.local.sample.SampleOrganisation;
import org.clientele.localbacking.Ports;
import org.clientele.servicedefaults.Role;
import org.clientele.servicedefaults.RoleGroup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("embedded")
class IdentityTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext identity;
    private static MailCatcher mails;
    private static URI address;

    @BeforeAll
    static void start() throws IOException {
        mails = MailCatcher.start(0);
        var port = Ports.free();
        address = URI.create("http://localhost:" + port);
        identity = IdentityApplication.with(mails).run("--server.port=" + port, "--clientele.data=" + folder);
    }

    @AfterAll
    static void stop() {
        identity.close();
        mails.close();
    }

    @ParameterizedTest
    @CsvSource({
        "clientele-manager, clientele-manager, manager",
        "clientele-privacy-officer, clientele-privacy-officer, privacy-officer",
        "clientele-operator, clientele-operator, operator",
        "anna-berg, %s, salesperson"
    })
    void givesEachClientATokenOfItsRole(String client, String subject, String role) throws Exception {
        for (int asked = 0; asked < 2; asked++) {
            var answer = token(client, "clientele");
            assertThat(answer.statusCode()).isEqualTo(200);
            var token = JSON.readTree(answer.body()).path("access_token").asString();
            assertThat(part(token, 0).path("typ").asString()).isEqualTo("at+jwt");
            var claims = part(token, 1);
            assertThat(claims.path("sub").asString())
                    .isEqualTo(subject.formatted(
                            SampleOrganisation.people().getFirst().id()));
            assertThat(claims.at("/roles/0").asString()).isEqualTo(role);
            assertThat(claims.path("aud").asString()).isEqualTo("clientele");
            assertThat(claims.path("iss").asString()).isEqualTo(address.toString());
        }
    }

    @Test
    void letsAnotherSystemDoEverythingUnlessItAsksForLess() throws Exception {
        assertThat(scopes("clientele-integration", "")).containsExactlyInAnyOrderElementsOf(RoleGroup.scopes());
        assertThat(scopes("clientele-integration", "&scope=clientele.read")).containsExactly("clientele.read");
        assertThat(scopes("clientele-manager", "")).isEmpty();
    }

    private static List<String> scopes(String client, String asked) throws Exception {
        var answer = token(client, "clientele", asked);
        var token = JSON.readTree(answer.body()).path("access_token").asString();
        return part(token, 1)
                .path("scope")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void refusesAWrongSecretAndAnUnknownClient() throws Exception {
        assertThat(token("clientele-manager", "guess").statusCode()).isEqualTo(401);
        assertThat(token("nobody", "clientele").statusCode()).isEqualTo(401);
    }

    @Test
    void showsTheStartPageToEverybodyAndNothingElse() throws Exception {
        assertThat(get("/").body())
                .contains("Clientele is running", "oauth2/token")
                .contains(Arrays.stream(Role.values()).map(Role::claim).toList());
        assertThat(get("/secret").statusCode()).isEqualTo(403);
    }

    @Test
    void showsTheMailsThatWereCaughtToEverybody() throws Exception {
        MailFixture.send(mails, "anna@sales.example", "Follow up: Sömmer Optik", "Call & ask");
        assertThat(get("/mail").body())
                .contains("Follow up: S", "mmer Optik", "anna@sales.example", "Call &amp; ask")
                .doesNotContain("\uFFFD");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> token(String client, String secret) throws IOException, InterruptedException {
        return token(client, secret, "");
    }

    private static HttpResponse<String> token(String client, String secret, String asked)
            throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(address.resolve("/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials" + asked))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode part(String token, int number) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[number]));
    }
}
