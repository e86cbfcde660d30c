package org.clientele.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.clientele.localbacking.Ports;

/** A MongoDB server as a child process with an empty folder, ended with this JVM. */
final class Mongod {

    private static final Duration START = Duration.ofSeconds(30);

    private Mongod() {}

    static Optional<String> start() {
        return onPath(Objects.requireNonNullElse(System.getenv("PATH"), "")).map(Mongod::start);
    }

    static Optional<Path> onPath(String path) {
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static String start(Path program) {
        var port = Ports.free();
        var folder = TemporaryFolder.create("mongod");
        try {
            var process = new ProcessBuilder(
                            program.toString(),
                            "--bind_ip",
                            "127.0.0.1",
                            "--port",
                            String.valueOf(port),
                            "--dbpath",
                            folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("mongod.log").toFile())
                    .start();
            TemporaryFolder.deleteAtExit(folder, process::destroyForcibly);
            Readiness.await("mongod", process, START, () -> Ports.isListening(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "mongodb://127.0.0.1:" + port;
    }
}
