package org.clientele.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Which form the documents in a data folder have, so that nobody finds out by what can no longer be read. */
record DataFormat(Path data) {

    /** Counts up whenever documents that are stored already could not be read any more. */
    private static final String PRESENT = "4";

    private static final List<String> STORES = List.of("store", "store.h2");

    /** What tells of data in the folder, of whatever form. */
    static Stream<String> files() {
        return Stream.concat(STORES.stream(), Stream.of("format"));
    }

    /** Whether there are data that this version cannot read. */
    boolean isAnother() throws IOException {
        return STORES.stream().anyMatch(store -> Files.exists(data.resolve(store)))
                && !Objects.equals(noted(), PRESENT);
    }

    private String noted() throws IOException {
        return Files.exists(file()) ? Files.readString(file()).strip() : "1";
    }

    /** Notes the present form before anything is stored. */
    void note() throws IOException {
        Files.createDirectories(data);
        Files.writeString(file(), PRESENT);
    }

    private Path file() {
        return data.resolve("format");
    }
}
