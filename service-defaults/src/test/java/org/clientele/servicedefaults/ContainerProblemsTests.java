package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.clientele.testkit.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What never reaches a controller is answered by problems too. */
class ContainerProblemsTests {

    private static final String REST = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
            + TestTokens.token("mia", "manager") + "\r\n";
    private static final String JSON = "Content-Type: application/json\r\nContent-Length: ";

    private static RunningSample sample;

    @BeforeAll
    static void start() {
        sample = new RunningSample();
    }

    @AfterAll
    static void stop() {
        sample.close();
    }

    static Stream<Arguments> strangeRequests() {
        return Stream.of(
                Arguments.of(400, "bad-request", "rubbish\r\n\r\n"),
                Arguments.of(400, "bad-request", "GET /api/v1/projects?a=|" + REST + "\r\n"),
                Arguments.of(400, "bad-request", "GET /api/v1/projects/%zz" + REST + "\r\n"),
                Arguments.of(400, "bad-request", "GET /api/v1/projects?limit=%zz" + REST + "\r\n"),
                Arguments.of(400, "bad-request", "GET /api/v1/projects/%2e%2e%2f" + REST + "\r\n"),
                Arguments.of(400, "bad-request", "GET /api/v1/projects//1" + REST + "\r\n"),
                Arguments.of(400, "bad-request", "GET /api/v1/projects/1;a=b" + REST + "\r\n"),
                Arguments.of(
                        400, "bad-request", "GET /api/v1/projects" + REST + "X: " + "x".repeat(20_000) + "\r\n\r\n"),
                Arguments.of(400, "bad-request", "GET /api/v1/projects" + REST + "Content-Length: many\r\n\r\n"),
                Arguments.of(400, "bad-request", "GET /api/v1/projects?=" + REST + "\r\n"),
                Arguments.of(400, "bad-request", "GET /api/v1/queries?=" + REST + "\r\n"),
                Arguments.of(400, "bad-request", "GET /api/v1/queries?=a&%5B=b&a%5B=c&.=d" + REST + "\r\n"),
                Arguments.of(400, "bad-request", "GET /api/v1/projects" + REST + "Transfer-Encoding: rubbish\r\n\r\n"),
                Arguments.of(
                        400,
                        "bad-request",
                        "POST /api/v1/keys" + REST + "Idempotency-Key: a\u001bb\r\nContent-Length: 0\r\n\r\n"),
                Arguments.of(400, "invalid-cursor", "GET /api/v1/projects?cursor=a" + REST + "Accept: rubbish\r\n\r\n"),
                Arguments.of(404, "not-found", "GET /api/v1/nowhere" + REST + "Accept: rubbish\r\n\r\n"),
                Arguments.of(
                        415,
                        "unsupported-media-type",
                        "POST /api/v1/projects" + REST + "Content-Type: */*\r\nContent-Length: 2\r\n\r\n{}"),
                Arguments.of(
                        415,
                        "unsupported-media-type",
                        "POST /api/v1/projects" + REST
                                + "Content-Type: application/*+json\r\nContent-Length: 2\r\n\r\n{}"),
                Arguments.of(405, "method-not-allowed", "TRACE /api/v1/projects" + REST + "\r\n"),
                Arguments.of(405, "method-not-allowed", "BREW /api/v1/projects" + REST + "\r\n"),
                Arguments.of(405, "method-not-allowed", "PATCH /api/v1/projects" + REST + "\r\n"),
                Arguments.of(404, "not-found", "GET /api/v1/nowhere" + REST + "\r\n"),
                Arguments.of(406, "not-acceptable", "GET /api/v1/projects" + REST + "Accept: image/png\r\n\r\n"),
                Arguments.of(400, "malformed-json", "POST /api/v1/projects" + REST + JSON + "2\r\n\r\n{\u00ff"),
                Arguments.of(
                        415,
                        "unsupported-media-type",
                        "POST /api/v1/projects" + REST
                                + "Content-Type: multipart/form-data\r\nContent-Length: 2\r\n\r\n{}"),
                Arguments.of(
                        415,
                        "unsupported-media-type",
                        "POST /api/v1/projects" + REST + "Content-Type: rubbish\r\nContent-Length: 2\r\n\r\n{}"));
    }

    @ParameterizedTest
    @MethodSource("strangeRequests")
    void areProblems(int status, String slug, String request) throws IOException {
        var answer = sent(request);
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer).contains("Content-Type: application/problem+json", "https://clientele.org/problems/" + slug);
    }

    @Test
    void aMediaTypeWithoutABodyMeansNothing() throws IOException {
        var answer = sent("GET /api/v1/projects" + REST + "Content-Type: multipart/form-data\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200 ");
    }

    private static String sent(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), sample.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
