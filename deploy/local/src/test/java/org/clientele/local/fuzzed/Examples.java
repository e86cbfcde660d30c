package org.clientele.local.fuzzed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of the contracts: events that everybody can read. */
final class Examples {

    private static final Path CONTRACTS = Path.of("..", "..", "contracts");

    /** One example of an event, by where it stands: {@code topic/type/examples/complete.json}. */
    record Example(String topic, String type, JsonNode json) {}

    private Examples() {}

    static List<Example> all() {
        try (var files = Files.walk(CONTRACTS)) {
            return files.filter(
                            file -> file.getParent() != null && file.getParent().endsWith("examples"))
                    .filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> file.getNameCount() == CONTRACTS.getNameCount() + 4)
                    .sorted()
                    .map(Examples::example)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode submission() {
        return example(CONTRACTS.resolve(
                        Path.of(RecordInputs.SUBMISSIONS, RecordInputs.SUBMITTED, "examples", "complete.json")))
                .json();
    }

    private static Example example(Path file) {
        var type = file.getParent().getParent();
        var topic = type.getParent();
        return new Example(
                topic.getFileName().toString(),
                type.getFileName().toString(),
                JsonMapper.shared().readTree(file.toFile()));
    }
}
