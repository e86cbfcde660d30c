package org.clientele.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.clientele.servicepages.live.LivePages;
import org.clientele.testkit.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Streams to open pages over real connections, from sessions as sign-in begins them. */
@Tag("embedded")
class LiveOverHttpTests {

    private static final RunningAnalytics SERVICE = RunningAnalytics.service();

    private final String owner = "live-" + UUID.randomUUID();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    @AfterEach
    void leave() {
        client.shutdownNow();
    }

    @Test
    void tellsThatThereIsSomethingNewAndNotWhatItIs() throws Exception {
        var answer = open("anna-" + owner, "salesperson", now());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
        follow(answer);
        SERVICE.signed(owner + "-p", owner + "-c", owner, 4_711, "2026-01-10");
        await().atMost(RunningAnalytics.PATIENCE).until(() -> heard.contains("event:changed"));
        assertThat(heard).allMatch(line -> line.matches("(retry:\\d+|event:changed|data:changed|id:\\d+-\\d+|:.*|)"));
    }

    @Test
    void tellsAPageAtOnceThatWasOpenedWithAnOlderVersion() throws Exception {
        follow(open("bert-" + owner, "manager", "older"));
        await().atMost(RunningAnalytics.PATIENCE).until(() -> heard.contains("event:changed"));
    }

    @Test
    void takesNoPlaceOfThoseWhoAskAndIsOverWhenTheServiceStops() throws Exception {
        var answer = open("carl-" + owner, "manager", now());
        var working = SERVICE.bean(MeterRegistry.class)
                .get("clientele.admission.working")
                .tag("kind", "call")
                .gauge();
        await().until(() -> working.value() == 0);
        var live = SERVICE.bean(LivePages.class);
        live.stop();
        try {
            follow(answer);
            await().atMost(RunningAnalytics.PATIENCE).until(() -> heard.contains("END"));
        } finally {
            live.start();
        }
    }

    @Test
    void endsTheOldestOfFour() throws Exception {
        follow(open("dora-" + owner, "manager", now()));
        for (int page = 0; page < 4; page++) {
            assertThat(open("dora-" + owner, "manager", now()).statusCode()).isEqualTo(200);
        }
        await().atMost(RunningAnalytics.PATIENCE).until(() -> heard.contains("END"));
    }

    @Test
    void isForThoseAloneWhoReadFigures() throws Exception {
        assertThat(open("eva-" + owner, "marketing", now()).statusCode()).isEqualTo(403);
        var stranger = HttpRequest.newBuilder(address("")).build();
        assertThat(client.send(stranger, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(302);
    }

    private static String now() {
        return SERVICE.bean(LivePages.class).version();
    }

    private HttpResponse<InputStream> open(String person, String role, String seen) throws Exception {
        var request = HttpRequest.newBuilder(address("?seen=" + seen))
                .header("Cookie", "clientele-analytics=" + session(person, role))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    private static URI address(String question) {
        return URI.create("http://localhost:%d/live%s".formatted(SERVICE.port(), question));
    }

    private void follow(HttpResponse<InputStream> answer) {
        Thread.ofVirtual().start(() -> {
            try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                lines.lines().forEach(heard::add);
                heard.add("END");
            } catch (IOException | UncheckedIOException gone) {
                heard.add("BROKEN");
            }
        });
    }

    @SuppressWarnings("unchecked") // whatever kind of session the repository has
    private static String session(String person, String role) {
        var sessions = (SessionRepository<Session>) SERVICE.bean(SessionRepository.class);
        var session = sessions.createSession();
        var authorities = List.copyOf(TestTokens.authorities(role));
        var token = new OidcIdToken(
                "t", Instant.now(), Instant.now().plusSeconds(60), Map.of("sub", person, "name", person));
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(
                        new OAuth2AuthenticationToken(new DefaultOidcUser(authorities, token), authorities, "issuer")));
        sessions.save(session);
        return session.getId();
    }
}
