package org.clientele.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the descriptions of all four interfaces say together: everything, once, and of each problem where to read on.
 */
class HttpDescriptionsTests {

    private static final List<String> SERVICES = List.of("lead", "portfolio", "analytics", "notification");

    private record Described(String service, String path, String method, JsonNode operation) {

        String name() {
            return service + " " + method + " " + path;
        }
    }

    @Test
    void nameEachOperationOnce() {
        assertThat(operations().map(one -> one.operation().path("operationId").asString()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(100);
    }

    @Test
    void saySomethingOfEveryOperationParameterAndProperty() {
        var silent = new ArrayList<String>();
        operations().forEach(one -> {
            if (one.operation().path("summary").asString("").isBlank()) {
                silent.add(one.name());
            }
            one.operation().path("parameters").forEach(parameter -> {
                if (parameter.path("description").asString("").isBlank()) {
                    silent.add(one.name() + " ?" + parameter.path("name").asString());
                }
            });
        });
        SERVICES.forEach(service -> description(service)
                .at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(property -> {
                            if (property.getValue()
                                    .path("description")
                                    .asString("")
                                    .isBlank()) {
                                silent.add(service + " " + schema.getKey() + "." + property.getKey());
                            }
                        })));
        SERVICES.forEach(service -> description(service).path("tags").forEach(tag -> {
            if (tag.path("description").asString("").isBlank()) {
                silent.add(service + " #" + tag.path("name").asString());
            }
        }));
        assertThat(silent).isEmpty();
    }

    @Test
    void showAnExampleOfEveryBody() {
        var silent = new ArrayList<String>();
        operations()
                .forEach(one -> one.operation()
                        .at("/requestBody/content")
                        .properties()
                        .forEach(form -> {
                            if (!form.getValue().has("example")) {
                                silent.add(one.name() + " as " + form.getKey());
                            }
                        }));
        assertThat(silent).isEmpty();
    }

    /** What is unknown would be ignored, so that nobody would miss it. */
    @Test
    void showNothingInExamplesThatThereIsNot() {
        assertThat(SERVICES.stream().flatMap(service -> {
                    var api = description(service);
                    return api.findParents("example").stream()
                            .filter(form -> form.has("schema"))
                            .flatMap(form -> unknown(api, form.path("schema"), form.path("example"), service));
                }))
                .isEmpty();
    }

    private static Stream<String> unknown(JsonNode api, JsonNode schema, JsonNode shown, String where) {
        if (schema.has("$ref")) {
            return unknown(api, api.at(schema.path("$ref").asString().substring(1)), shown, where);
        }
        if (shown.isArray()) {
            return shown.valueStream().flatMap(item -> unknown(api, schema.path("items"), item, where));
        }
        return shown.propertyStream().flatMap(field -> {
            var name = where + "." + field.getKey();
            var known = schema.path("properties").path(field.getKey());
            var any = schema.path("additionalProperties");
            return known.isMissingNode() && any.isMissingNode()
                    ? Stream.of(name)
                    : unknown(api, known.isMissingNode() ? any : known, field.getValue(), name);
        });
    }

    @Test
    void nameWhereWhatWasMadeIsFound() {
        var paths = new TreeSet<String>();
        operations()
                .filter(one -> one.method().equals("get"))
                .forEach(one -> paths.add(one.service() + one.path().replaceAll("\\{\\w+}$", "{}")));
        assertThat(operations()
                        .filter(one -> one.operation().at("/responses/201").isObject()))
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.operation()
                                    .at("/responses/201/headers/Location")
                                    .isObject())
                            .as(one.name())
                            .isTrue();
                    assertThat(paths).contains(one.service() + found(one));
                });
    }

    private static String found(Described created) {
        return created.method().equals("post")
                ? created.path() + "/{}"
                : created.path().replaceAll("\\{\\w+}$", "{}");
    }

    @Test
    void explainEveryTypeOfProblemAndNoOther() throws IOException {
        var explained = new TreeSet<String>();
        for (var line : Files.readAllLines(Path.of("../../docs/problems.md"))) {
            if (line.startsWith("## ")) {
                explained.add(line.substring("## ".length()));
            }
        }
        assertThat(ProblemTypes.slugs()).isEqualTo(explained);
    }

    private static Stream<Described> operations() {
        return SERVICES.stream()
                .flatMap(service -> description(service).path("paths").properties().stream()
                        .flatMap(path -> path.getValue().properties().stream()
                                .map(method ->
                                        new Described(service, path.getKey(), method.getKey(), method.getValue()))));
    }

    private static JsonNode description(String service) {
        try {
            Map<String, Object> read =
                    new Yaml().load(Files.readString(Path.of("../../" + service + "-service/openapi.yaml")));
            return JsonMapper.shared().valueToTree(read);
        } catch (IOException e) {
            throw new IllegalStateException("there is no description of " + service, e);
        }
    }
}
