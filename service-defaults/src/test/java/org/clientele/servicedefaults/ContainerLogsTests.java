package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A container tells once a day of what it cannot read, so that nobody else may ask this one. */
@ExtendWith(OutputCaptureExtension.class)
class ContainerLogsTests {

    @Test
    void repeatNothingThatPeopleTyped(CapturedOutput output) throws IOException {
        try (var sample = new RunningSample()) {
            send(sample, "GET /api/v1/projects?q=lovelace|ada HTTP/1.1\r\nHost: localhost\r\n\r\n");
            send(sample, "GET /api/v1/projects HTTP/1.1\r\nHost: localhost\r\nada lovelace: 1\r\n\r\n");
            send(sample, "GET /api/v1/projects HTTP/1.1\r\nHost: localhost\r\nCookie: $Version=lovelace\r\n\r\n");
            send(sample, "GET /api/v1/queries?%=lovelace HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
        assertThat(output).contains("Started").doesNotContain("lovelace");
    }

    private static void send(RunningSample sample, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), sample.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
        }
    }
}
