package org.clientele.local.planted;

import java.util.Set;
import java.util.function.Supplier;
import org.clientele.local.planted.WrittenApi.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes requests of the examples that descriptions show. */
final class Shown {

    /** What there is under other ids here than in examples. */
    private static final Set<String> REFERENCES =
            Set.of("leadId", "otherLeadId", "mergeId", "clientId", "salespersonId", "owner", "teamId", "id");

    private Shown() {}

    /**
     * The example as it is shown, about the things of a request that is taken; each further item of a list is about
     * those of another one.
     */
    static Request request(Operation operation, Supplier<Request> taken) {
        var request = taken.get();
        var shown = operation.example();
        var body = shown.isString() ? shown.asString() : about(shown, () -> json(request), () -> json(taken.get()));
        return new Request(request.path(), request.query(), request.headers(), body, request.then());
    }

    private static JsonNode json(Request request) {
        return request.body() instanceof JsonNode body ? body : JsonNodeFactory.instance.missingNode();
    }

    private static JsonNode about(JsonNode shown, Supplier<JsonNode> taken, Supplier<JsonNode> another) {
        return switch (shown) {
            case ObjectNode fields -> aboutFields(fields, taken, another);
            case ArrayNode list -> aboutItems(list, taken, another);
            default -> shown;
        };
    }

    private static JsonNode aboutFields(ObjectNode shown, Supplier<JsonNode> taken, Supplier<JsonNode> another) {
        var about = JsonNodeFactory.instance.objectNode();
        shown.forEachEntry((name, value) -> {
            var reference = REFERENCES.contains(name) ? taken.get().path(name) : JsonNodeFactory.instance.missingNode();
            about.set(
                    name,
                    reference.isString()
                            ? reference
                            : about(
                                    value,
                                    () -> taken.get().path(name),
                                    () -> another.get().path(name)));
        });
        return about;
    }

    private static JsonNode aboutItems(ArrayNode shown, Supplier<JsonNode> taken, Supplier<JsonNode> another) {
        var about = JsonNodeFactory.instance.arrayNode();
        for (var item : shown) {
            var one = about.isEmpty() ? taken : another;
            about.add(about(item, () -> one.get().path(0), () -> another.get().path(0)));
        }
        return about;
    }
}
