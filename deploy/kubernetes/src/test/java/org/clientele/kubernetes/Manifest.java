package org.clientele.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** One resource as it is written, from this file or overlay. */
record Manifest(String source, JsonNode tree) {

    String kind() {
        return tree.path("kind").asText();
    }

    String type() {
        return tree.path("apiVersion").asText() + " " + kind();
    }

    String name() {
        return at("/metadata/name").asText();
    }

    /** Empty unless it is said: the one of whatever is applied with it. */
    String namespace() {
        return at("/metadata/namespace").asText();
    }

    JsonNode at(String pointer) {
        return tree.at(pointer);
    }

    Stream<JsonNode> each(String pointer) {
        return items(at(pointer));
    }

    static Stream<JsonNode> items(JsonNode list) {
        return list.isArray() ? list.valueStream() : Stream.empty();
    }

    static List<String> texts(JsonNode list) {
        return items(list).map(JsonNode::asText).toList();
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
