package org.clientele.testkit.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code asyncapi.yaml} and the schemas and examples beside it from the class path. */
public final class EventCatalogue {

    /** What the ids of all schemas begin with; the rest is the file. */
    static final String ID = "https://clientele.org/contracts/";

    static final String FOLDER = "contracts/";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode document;

    private EventCatalogue(JsonNode document) {
        this.document = document;
    }

    public static EventCatalogue read() {
        try (var yaml = open("asyncapi.yaml")) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return new EventCatalogue(JSON.valueToTree(tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every type with the topic that carries it. */
    public List<EventType> types() {
        return document.path("channels").properties().stream()
                .flatMap(channel -> channel.getValue().path("messages").propertyNames().stream()
                        .map(type -> new EventType(channel.getKey(), type)))
                .toList();
    }

    /** The types that a service sends, by the operations tagged with its name. */
    public List<EventType> sentBy(String service) {
        return operations(service, "send");
    }

    /** The types that a service receives. */
    public List<EventType> receivedBy(String service) {
        return operations(service, "receive");
    }

    /** The schema of this name that others share. */
    public static JsonNode shared(String name) {
        return json("common/" + name + ".json");
    }

    /** The words that a field may say, by the schema of this name that others share. */
    public static List<String> words(String name, String field) {
        return shared(name)
                .path("properties")
                .path(field)
                .path("enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private List<EventType> operations(String service, String action) {
        return document.path("operations")
                .valueStream()
                .filter(operation -> action.equals(operation.path("action").asString()))
                .filter(operation -> service.equals(operation.at("/tags/0/name").asString()))
                .flatMap(operation -> typesOf(operation).stream())
                .toList();
    }

    private List<EventType> typesOf(JsonNode operation) {
        var topic = last(operation.at("/channel/$ref").asString());
        if (operation.has("messages")) {
            return operation
                    .path("messages")
                    .valueStream()
                    .map(message ->
                            new EventType(topic, last(message.path("$ref").asString())))
                    .toList();
        }
        return types().stream().filter(type -> type.topic().equals(topic)).toList();
    }

    private static String last(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    static JsonNode json(String path) {
        try (var stream = open(path)) {
            return JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean has(String path) {
        return EventCatalogue.class.getResource("/" + FOLDER + path) != null;
    }

    private static InputStream open(String path) {
        return Objects.requireNonNull(
                EventCatalogue.class.getResourceAsStream("/" + FOLDER + path),
                () -> "no " + path + " in the contracts");
    }
}
