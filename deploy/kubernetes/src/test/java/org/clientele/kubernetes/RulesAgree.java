package org.clientele.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The PrometheusRule is the rules of {@code deploy/observability/rules}, file after file. */
final class RulesAgree implements Check {

    private static final Path RULES = Path.of("../observability/rules");

    /** Their groups. */
    static ArrayNode groups() {
        var groups = JsonNodeFactory.instance.arrayNode();
        if (Files.isDirectory(RULES)) {
            try (var files = Files.list(RULES)) {
                files.filter(file -> file.toString().endsWith(".yml"))
                        .sorted()
                        .map(file -> Manifests.tree(Manifests.read(file)))
                        .flatMap(rules -> Manifest.items(rules.path("groups")))
                        .forEach(groups::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return groups;
    }

    @Override
    public Stream<String> problems(Manifests manifests) {
        JsonNode groups = groups();
        return manifests
                .of("PrometheusRule")
                .filter(rule -> !rule.at("/spec/groups").equals(groups))
                .map(rule -> rule + " is not what deploy/observability/rules says; -Drules.write=true writes it anew");
    }
}
