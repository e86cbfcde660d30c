package org.clientele.localbacking;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A store in a process of its own, that is killed without warning. */
record StoreProcess(Process process, String uri) {

    private static final Duration START = Duration.ofSeconds(60);
    private static final int POLL_MILLIS = 20;

    /** Returns when it listens. */
    static StoreProcess start(Path folder) throws IOException, InterruptedException {
        var port = Ports.free();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedStore.class.getName(),
                        String.valueOf(port),
                        folder.toString())
                .inheritIO()
                .start();
        var deadline = System.nanoTime() + START.toNanos();
        while (!Ports.isListening(port)) {
            var ended = process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
            if (ended || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("the store does not start");
            }
        }
        return new StoreProcess(process, "mongodb://127.0.0.1:" + port);
    }

    /** Ends it as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
