package org.clientele.testkit.contract;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** One type of event with its schema and the examples that must always be readable. */
public record EventType(String topic, String name) {

    private static final List<String> EXAMPLES = List.of("complete", "minimal");

    public JsonNode schema() {
        return EventCatalogue.json(folder() + "schema.json");
    }

    public JsonNode complete() {
        return example("complete");
    }

    public JsonNode minimal() {
        return example("minimal");
    }

    public List<JsonNode> examples() {
        return EXAMPLES.stream().map(this::example).toList();
    }

    private JsonNode example(String name) {
        return EventCatalogue.json(folder() + "examples/" + name + ".json");
    }

    private String folder() {
        return topic + "/" + name + "/";
    }
}
