package org.clientele.testkit.contract;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Finds where a schema lets anything be written. A text is closed if it is one of a few words, or one of the kinds that
 * the catalogue has for all of them; whatever this does not understand counts as open.
 */
final class FreeText {

    private static final Set<String> CLOSED_KINDS = Set.of(
            "common/code.json",
            "common/id.json",
            "common/trace-id.json",
            "common/instant.json",
            "common/day.json",
            "common/local-date-time.json",
            "common/zone.json",
            "common/country.json",
            "common/currency.json");
    private static final Set<String> NO_TEXT = Set.of("integer", "number", "boolean");

    private final Function<String, JsonNode> files;

    FreeText(Function<String, JsonNode> files) {
        this.files = files;
    }

    /** The places in this schema, and in those that it refers to, where text is free. */
    List<String> in(String file) {
        return in(file, files.apply(file), "").toList();
    }

    private Stream<String> in(String file, JsonNode schema, String place) {
        if (schema.has("$ref")) {
            return referred(URI.create(file).resolve(schema.path("$ref").asString()), place);
        }
        if (schema.has("enum") || schema.has("const") || NO_TEXT.contains(type(schema))) {
            return Stream.of();
        }
        return switch (type(schema)) {
            case "object" -> Stream.concat(inherited(file, schema, place), fields(file, schema, place));
            case "array" -> in(file, schema.path("items"), place + "[]");
            default -> Stream.of(place);
        };
    }

    private Stream<String> referred(URI target, String place) {
        var file = target.getPath();
        if (CLOSED_KINDS.contains(file)) {
            return Stream.of();
        }
        return target.getFragment() == null ? in(file, files.apply(file), place) : Stream.of(place);
    }

    private Stream<String> inherited(String file, JsonNode schema, String place) {
        return schema.path("allOf").valueStream().flatMap(part -> in(file, part, place));
    }

    private Stream<String> fields(String file, JsonNode schema, String place) {
        return schema.path("properties")
                .propertyStream()
                .flatMap(field -> in(file, field.getValue(), place + "/" + field.getKey()));
    }

    private static String type(JsonNode schema) {
        return schema.path("type").asString("");
    }
}
