package org.clientele.kubernetes;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All resources that would be applied together. */
record Manifests(List<Manifest> all) {

    static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private static final String KUSTOMIZATION = "kustomization.yaml";

    /** For restoring, with a second cluster that Kustomize makes of the first: seen in overlays. */
    static final Path RESTORE_LOG = Path.of("components/restore-log");

    /** What is written here: the base, and all that a cluster may have besides. Overlays only change it. */
    static Manifests written() {
        return new Manifests(Stream.of(
                        in(Path.of("base")),
                        in(Path.of("components"))
                                .filter(manifest -> !Path.of(manifest.source()).startsWith(RESTORE_LOG)),
                        generated(DashboardsBrought.DASHBOARDS))
                .flatMap(manifests -> manifests)
                .toList());
    }

    /** The resources in the files there. */
    static Stream<Manifest> in(Path folder) {
        return files(folder)
                .filter(file -> !file.endsWith(KUSTOMIZATION))
                .flatMap(file -> parse(file.toString(), read(file)));
    }

    /** The ConfigMaps that Kustomize makes of files there. */
    private static Stream<Manifest> generated(Path folder) {
        var kustomization = new Manifest(folder.toString(), tree(read(folder.resolve(KUSTOMIZATION))));
        return kustomization.each("/configMapGenerator").map(generator -> {
            var map = YAML.createObjectNode().put("apiVersion", "v1").put("kind", "ConfigMap");
            map.putObject("metadata")
                    .<ObjectNode>set("name", generator.path("name"))
                    .set("labels", kustomization.at("/generatorOptions/labels"));
            var data = map.putObject("data");
            Manifest.texts(generator.path("files")).forEach(file -> data.put(file, read(folder.resolve(file))));
            return new Manifest(folder.toString(), map);
        });
    }

    static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Manifest> parse(String source, String yaml) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            return documents.readAll().stream()
                    .filter(tree -> !tree.isMissingNode() && !tree.isNull())
                    .map(tree -> new Manifest(source, tree));
        } catch (IOException e) {
            throw new UncheckedIOException(source + " is no YAML", e);
        }
    }

    Stream<Manifest> of(String kind) {
        return all.stream().filter(manifest -> manifest.kind().equals(kind));
    }

    Optional<Manifest> find(String kind, String name) {
        return of(kind).filter(manifest -> manifest.name().equals(name)).findFirst();
    }

    /** A copy in which this resource is another. */
    Manifests with(String kind, String name, Consumer<ObjectNode> change) {
        if (find(kind, name).isEmpty()) {
            throw new IllegalArgumentException("There is no " + kind + " " + name);
        }
        return new Manifests(all.stream()
                .map(one -> one.kind().equals(kind) && one.name().equals(name) ? changed(one, change) : one)
                .toList());
    }

    /** A copy without this resource. */
    Manifests without(String kind, String name) {
        return new Manifests(all.stream()
                .filter(one -> !one.kind().equals(kind) || !one.name().equals(name))
                .toList());
    }

    /** A copy with this resource besides. */
    Manifests and(String yaml) {
        return new Manifests(Stream.concat(all.stream(), parse("and", yaml)).toList());
    }

    private static Manifest changed(Manifest one, Consumer<ObjectNode> change) {
        ObjectNode copy = one.tree().deepCopy();
        change.accept(copy);
        return new Manifest(one.source(), copy);
    }

    static JsonNode tree(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
