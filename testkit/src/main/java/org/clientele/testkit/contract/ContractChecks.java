package org.clientele.testkit.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What holds publishers, readers and the catalogue together. Each check returns what is wrong, so that a test shows it
 * all at once: an empty list is a kept contract.
 */
public final class ContractChecks {

    /** Schemas refer to each other by their ids; each is the file of the catalogue that its id names. */
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaIdResolvers(
                    ids -> ids.mapPrefix(EventCatalogue.ID, "classpath:" + EventCatalogue.FOLDER)));

    private static final JsonMapper JSON = JsonMapper.shared();

    private ContractChecks() {}

    /** What the schema of this type says against this payload; formats count. */
    public static List<String> breaches(EventType type, JsonNode payload) {
        return breaches(type.schemaFile(), payload).stream()
                .map(breach -> type.name() + ": " + breach)
                .toList();
    }

    /** What the schema in this file of the catalogue says against this value. */
    static List<String> breaches(String schemaFile, JsonNode value) {
        return SCHEMAS
                .getSchema(SchemaLocation.of(EventCatalogue.ID + schemaFile))
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    /** Where what a publisher writes differs from the example of its type. */
    public static List<String> differences(EventType type, JsonNode example, byte[] published) {
        var written = JSON.readTree(published);
        return written.equals(example)
                ? List.of()
                : List.of(type.name() + ": published " + written + " instead of " + example);
    }

    /** The examples that a reader cannot read, as they are and with a field that it does not know. */
    public static List<String> unreadable(EventType type, Function<byte[], ?> reader) {
        return type.examples().stream()
                .flatMap(example -> Stream.of(example, withUnknownField(example)))
                .flatMap(example -> unreadable(type, example, reader).stream())
                .toList();
    }

    /**
     * The examples that cannot be read as this record, and what of it the example with everything does not have: names
     * that the type does not know.
     */
    public static List<String> unreadable(EventType type, JsonMapper mapper, Class<?> record) {
        return Stream.concat(
                        unreadable(type, json -> mapper.readValue(json, record)).stream(),
                        unknownNames(type, mapper, record))
                .toList();
    }

    private static Stream<String> unknownNames(EventType type, JsonMapper mapper, Class<?> record) {
        var nullsToo = mapper.rebuild()
                .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.ALWAYS))
                .build();
        try {
            return nulls(nullsToo.valueToTree(mapper.treeToValue(type.complete(), record)), "")
                    .map(name -> type.name() + ": no " + name + " in " + type.complete());
        } catch (JacksonException told) {
            return Stream.of();
        }
    }

    private static Stream<String> nulls(JsonNode read, String place) {
        return read.propertyStream().flatMap(field -> {
            var name = place + field.getKey();
            return field.getValue().isNull() ? Stream.of(name) : nulls(field.getValue(), name + ".");
        });
    }

    private static List<String> unreadable(EventType type, JsonNode example, Function<byte[], ?> reader) {
        try {
            var unused = reader.apply(JSON.writeValueAsBytes(example));
            return List.of();
        } catch (RuntimeException e) {
            return List.of(type.name() + ": " + e.getMessage() + " in " + example);
        }
    }

    private static JsonNode withUnknownField(JsonNode example) {
        return ((ObjectNode) example.deepCopy()).put("fieldOfTomorrow", "unknown today");
    }
}
