package org.clientele.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Folders that live as long as what runs in them. */
final class TemporaryFolder {

    private TemporaryFolder() {}

    static Path create(String name) {
        try {
            return Files.createTempDirectory("clientele-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the folder when the JVM ends, after {@code end} has stopped what uses it. */
    static void deleteAtExit(Path folder, Runnable end) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            end.run();
            delete(folder);
        }));
    }

    static void delete(Path folder) {
        try {
            for (var path : deepestFirst(folder)) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
