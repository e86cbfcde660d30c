package org.clientele.local.planted;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clientele.local.planted.Place.Field;
import org.clientele.local.planted.Place.Parameter;
import org.clientele.local.planted.Place.Whole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The operations of a service by its {@code openapi.yaml}, and where texts are in them. */
public final class WrittenApi {

    private static final Set<String> CHANGING = Set.of("post", "put", "patch", "delete");

    /** Takes days and times of day for texts, as the descriptions mean them. */
    private static final YAMLMapper YAML = new YAMLMapper();

    private final JsonNode document;

    private WrittenApi(JsonNode document) {
        this.document = document;
    }

    /**
     * An operation with one form of its body.
     *
     * @param mediaType empty if it has no body
     * @param example what is shown of the body, missing if nothing is
     */
    public record Operation(String method, String path, String mediaType, List<Place> places, JsonNode example) {

        public String name() {
            return method + " " + path;
        }
    }

    /** Those that change something. */
    public static List<Operation> of(String service) {
        return document(service).operations(CHANGING);
    }

    /** These, and then those that change nothing. */
    public static List<Operation> all(String service) {
        var written = document(service);
        return Stream.concat(written.operations(CHANGING).stream(), written.operations(Set.of("get")).stream())
                .toList();
    }

    private static WrittenApi document(String service) {
        try (var file = Files.newBufferedReader(Path.of("..", "..", service, "openapi.yaml"))) {
            return new WrittenApi(JsonMapper.shared().valueToTree(YAML.readValue(file, Object.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Operation> operations(Set<String> methods) {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> methods.contains(operation.getKey()))
                        .flatMap(operation -> forms(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                operation.getValue())))
                .toList();
    }

    private Stream<Operation> forms(String method, String path, JsonNode operation) {
        var parameters = operation
                .path("parameters")
                .valueStream()
                .map(this::resolved)
                .map(one -> new Parameter(
                        one.path("in").asString(), one.path("name").asString(), choices(one.path("schema"))))
                .toList();
        var content = operation.path("requestBody").path("content");
        return content.isEmpty()
                ? Stream.of(new Operation(method, path, "", List.copyOf(parameters), MissingNode.getInstance()))
                : content.propertyStream().map(form -> {
                    var places = new ArrayList<Place>(parameters);
                    texts(form.getValue().path("schema"), List.of(), List.of(), places);
                    return new Operation(
                            method, path, form.getKey(), places, form.getValue().path("example"));
                });
    }

    private List<String> choices(JsonNode schema) {
        return resolved(schema)
                .path("enum")
                .valueStream()
                .map(one -> one.asString(""))
                .toList();
    }

    /** What holds itself, as a rule of rules does, is looked at once. */
    private void texts(JsonNode reference, List<String> within, List<String> path, List<Place> found) {
        var name = reference.path("$ref").asString("");
        if (within.contains(name)) {
            return;
        }
        var schema = resolved(reference);
        var around = name.isEmpty() ? within : with(within, name);
        schema.path("properties")
                .propertyStream()
                .forEach(field -> texts(field.getValue(), around, with(path, field.getKey()), found));
        if (schema.path("additionalProperties").isObject()) {
            texts(schema.path("additionalProperties"), around, with(path, Place.VALUE), found);
        }
        if (schema.has("items")) {
            texts(schema.path("items"), around, with(path, Place.ELEMENT), found);
        }
        if (isText(schema)) {
            found.add(path.isEmpty() ? new Whole() : new Field(path));
        }
    }

    /** A text by its type, and whatever says of itself nothing at all. */
    private static boolean isText(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? type.valueStream().anyMatch(one -> one.asString().equals("string"))
                : type.asString("").equals("string") || schema.isEmpty();
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asString().substring(1)) : schema;
    }

    private static List<String> with(List<String> path, String step) {
        return Stream.concat(path.stream(), Stream.of(step)).toList();
    }
}
