package org.clientele.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Remembers in the data folder when the sample organisation was begun and whether all of it is entered. */
record SampleOnce(Path data, Clock clock) {

    boolean isMissing() {
        return Files.notExists(data.resolve("sample-entered"));
    }

    /** The instant the sample is told from: the same when entering it is taken up again. */
    Instant begun() throws IOException {
        var file = data.resolve("sample-begun");
        if (Files.notExists(file)) {
            Files.createDirectories(data);
            Files.writeString(
                    file, clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        }
        return Instant.parse(Files.readString(file));
    }

    void entered() throws IOException {
        Files.createFile(data.resolve("sample-entered"));
    }
}
