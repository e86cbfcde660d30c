package org.clientele.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The checked-in description of a service's API, which is what the running service says of itself. */
public final class OpenApiFile {

    /** Set to {@code true} to write the file anew instead of comparing it. */
    public static final String WRITE = "openapi.write";

    private final Path file;
    private final boolean writing;

    OpenApiFile(Path file, boolean writing) {
        this.file = file;
        this.writing = writing;
    }

    /** The file of the module whose tests run. */
    public static OpenApiFile ofThisModule() {
        return new OpenApiFile(Path.of("openapi.yaml"), Boolean.getBoolean(WRITE));
    }

    /** Fails, naming the first line that differs, unless the service on this port says what is in the file. */
    public void verify(int port) {
        try {
            compare(said(port));
        } catch (IOException e) {
            throw new IllegalStateException("no description to compare with " + file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for the description", e);
        }
    }

    private static String said(int port) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + port + "/v3/api-docs.yaml");
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(address + " answered " + answer.statusCode());
            }
            return answer.body();
        }
    }

    private void compare(String said) throws IOException {
        if (writing) {
            Files.writeString(file, said);
        }
        var kept = Files.readString(file);
        if (!kept.equals(said)) {
            throw new AssertionError(
                    "%s is not what the service says, first in line %s; if that is meant, run the test with -D%s=true"
                            .formatted(
                                    file,
                                    firstDifference(
                                            kept.lines().toList(), said.lines().toList()),
                                    WRITE));
        }
    }

    private static String firstDifference(List<String> kept, List<String> said) {
        var at = 0;
        while (at < Math.min(kept.size(), said.size()) && kept.get(at).equals(said.get(at))) {
            at++;
        }
        return "%d: «%s» instead of «%s»".formatted(at + 1, line(kept, at), line(said, at));
    }

    private static String line(List<String> lines, int at) {
        return at < lines.size() ? lines.get(at).strip() : "";
    }
}
