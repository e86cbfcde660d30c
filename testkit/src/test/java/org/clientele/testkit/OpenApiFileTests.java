package org.clientele.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiFileTests {

    private static final String SAID = "openapi: 3.1.0\ninfo:\n  title: orders\n";

    @TempDir
    Path folder;

    private HttpServer service;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/v3/api-docs.yaml", exchange -> {
            var body = SAID.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void acceptsWhatTheServiceSays() throws IOException {
        assertThatCode(() -> file(SAID).verify(service.getAddress().getPort())).doesNotThrowAnyException();
    }

    @Test
    void namesTheFirstLineThatDiffers() throws IOException {
        var older = file(SAID.replace("orders", "order"));
        assertThatThrownBy(() -> older.verify(service.getAddress().getPort()))
                .hasMessageContaining("line 3")
                .hasMessageContaining("title: orders");
    }

    private OpenApiFile file(String text) throws IOException {
        return new OpenApiFile(Files.writeString(folder.resolve("openapi.yaml"), text), false);
    }
}
