package org.clientele.testkit.contract;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One type of event with its schema and the examples that must always be readable. */
public record EventType(String topic, String name) {

    /** The file of its schema in the catalogue. */
    String schemaFile() {
        return folder() + "schema.json";
    }

    /** What is published today with everything that may be in it. */
    public JsonNode complete() {
        return examples("complete").getLast();
    }

    /** What is published today with only what must be in it. */
    public JsonNode minimal() {
        return examples("minimal").getLast();
    }

    /** Every example ever published. */
    public List<JsonNode> examples() {
        return Stream.concat(examples("complete").stream(), examples("minimal").stream())
                .toList();
    }

    /** The first has the name alone, those of later days a number: complete, complete-2, complete-3. */
    private List<JsonNode> examples(String name) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> "%sexamples/%s%s.json".formatted(folder(), name, number == 1 ? "" : "-" + number))
                .takeWhile(path -> path.endsWith(name + ".json") || EventCatalogue.has(path))
                .map(EventCatalogue::json)
                .toList();
    }

    private String folder() {
        return topic + "/" + name + "/";
    }
}
