package org.clientele.local.planted;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where in a request a caller can write a text. */
public sealed interface Place {

    /** The step into each element of a list. */
    String ELEMENT = "[]";

    /** The step into each value of a map. */
    String VALUE = "*";

    /** Whether a request with a text there may be taken, so that the next one needs another lead to be about. */
    default boolean isSpent() {
        return !(this instanceof Parameter parameter
                && (parameter.in().equals("path") || parameter.name().equals("If-Match")));
    }

    /**
     * A parameter, by where it is: path, query or header; {@code choices} are the texts that it knows, if it names
     * them.
     */
    record Parameter(String in, String name, List<String> choices) implements Place {}

    /** A body that is one text. */
    record Whole() implements Place {}

    /** A text in a body of JSON, by the names on the way to it. */
    record Field(List<String> path) implements Place {

        /** Writes the text there, into the first element of lists, and makes what is not there yet. */
        JsonNode write(JsonNode body, String text) {
            return write(body.deepCopy(), path, text);
        }

        private static JsonNode write(JsonNode node, List<String> path, String text) {
            if (path.isEmpty()) {
                return JsonNodeFactory.instance.stringNode(text);
            }
            var rest = path.subList(1, path.size());
            if (path.getFirst().equals(ELEMENT)) {
                var list = node instanceof ArrayNode array ? array : JsonNodeFactory.instance.arrayNode();
                var changed = write(list.path(0), rest, text);
                return list.isEmpty() ? list.add(changed) : list.set(0, changed);
            }
            var object = node instanceof ObjectNode fields ? fields : JsonNodeFactory.instance.objectNode();
            var name = path.getFirst().equals(VALUE) ? text : path.getFirst();
            return object.set(name, write(object.path(name), rest, text));
        }
    }
}
