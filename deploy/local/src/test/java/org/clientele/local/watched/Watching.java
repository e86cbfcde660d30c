package org.clientele.local.watched;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboards, alerts and pages of operators, as they lie in the repository. */
final class Watching {

    static final Path HERE = Path.of("..", "observability");
    static final Path RULES = HERE.resolve("rules").resolve("clientele.yml");
    static final Path RUNBOOKS = Path.of("..", "..", "docs", "runbooks");
    private static final JsonMapper JSON = JsonMapper.shared();

    private Watching() {}

    /** An expression and where it stands. */
    record Asked(String where, String expression) {}

    /** An alert as its rule has it. */
    record Alert(String group, String name, String expression, String severity, Map<String, String> annotations) {

        /** The name of its page. */
        String page() {
            return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".md";
        }
    }

    @SuppressWarnings("unchecked")
    static List<Alert> alerts() {
        return ((List<Map<String, Object>>) yaml(RULES).getOrDefault("groups", List.of()))
                .stream()
                        .flatMap(group -> rules(group).map(rule -> alert(String.valueOf(group.get("name")), rule)))
                        .toList();
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> rules(Map<String, Object> group) {
        return ((List<Map<String, Object>>) group.getOrDefault("rules", List.of())).stream();
    }

    @SuppressWarnings("unchecked")
    private static Alert alert(String group, Map<String, Object> rule) {
        return new Alert(
                group,
                String.valueOf(rule.get("alert")),
                String.valueOf(rule.get("expr")),
                String.valueOf(((Map<String, Object>) rule.getOrDefault("labels", Map.of())).get("severity")),
                (Map<String, String>) rule.getOrDefault("annotations", Map.of()));
    }

    static Map<String, Object> yaml(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new Yaml().load(in);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static List<Path> dashboards() {
        return files(HERE.resolve("dashboards"), ".json");
    }

    static List<Path> files(Path folder, String suffix) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static JsonNode json(Path file) {
        return JSON.readTree(file.toFile());
    }

    /** What the panels of all dashboards ask, and their variables. */
    static List<Asked> ofDashboards() {
        var asked = new ArrayList<Asked>();
        for (var file : dashboards()) {
            var dashboard = json(file);
            for (var panel : dashboard.path("panels")) {
                for (var target : panel.path("targets")) {
                    asked.add(new Asked(
                            file.getFileName() + ": " + panel.path("title").asString(),
                            target.path("expr").asString()));
                }
            }
            for (var variable : dashboard.at("/templating/list")) {
                if (variable.path("type").asString().equals("query")) {
                    asked.add(new Asked(
                            file.getFileName() + ": $" + variable.path("name").asString(),
                            variable.at("/query/query")
                                    .asString()
                                    .replaceFirst("^label_values\\((.*), *\\w+\\)$", "$1")));
                }
            }
        }
        return asked;
    }

    static List<Asked> ofAlerts() {
        return alerts().stream()
                .map(alert -> new Asked(alert.name(), alert.expression()))
                .toList();
    }
}
