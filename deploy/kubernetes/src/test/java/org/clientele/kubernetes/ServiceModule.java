package org.clientele.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A service as its own files describe it. */
record ServiceModule(String name, String settings, JsonNode api) {

    private static final Path ROOT = Path.of("../..");

    private static final Pattern VARIABLE = Pattern.compile("\\bCLIENTELE_[A-Z_]+");

    private static final Pattern USED = Pattern.compile("\\$\\{(CLIENTELE_[A-Z_]+)");

    private static final List<String> LIBRARIES = List.of("service-defaults", "event-delivery", "service-pages");

    /** The service that a Deployment runs; none if it is not one of ours. */
    static Optional<ServiceModule> of(Manifest deployment) {
        return Optional.of(deployment.name())
                .filter(name -> Files.exists(settings(name)))
                .map(ServiceModule::read);
    }

    static ServiceModule read(String name) {
        return new ServiceModule(
                name,
                Manifests.read(settings(name)),
                Manifests.tree(Manifests.read(ROOT.resolve(name).resolve("openapi.yaml"))));
    }

    private static Path settings(String name) {
        return ROOT.resolve(name).resolve("src/main/resources").resolve(name + ".yml");
    }

    /** Where it listens unless it is told otherwise: {@code http} or {@code management}. */
    int port(String purpose) {
        var written = purpose.equals("management")
                ? "management\\.server\\.port: \\$\\{CLIENTELE_MANAGEMENT_PORT:(\\d+)}"
                : "server:\\s+port: (\\d+)";
        Matcher port = Pattern.compile(written).matcher(settings);
        return port.find() ? Integer.parseInt(port.group(1)) : 0;
    }

    /** The variables of the environment that its own settings name. */
    Set<String> ownVariables() {
        return USED.matcher(settings)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those and the ones that the libraries of all services read or explain. */
    Set<String> variables() {
        var names = new TreeSet<>(ownVariables());
        LIBRARIES.stream()
                .map(ROOT::resolve)
                .flatMap(library ->
                        Stream.concat(Stream.of(library.resolve("README.md")), sources(library.resolve("src/main"))))
                .flatMap(file -> VARIABLE.matcher(Manifests.read(file)).results())
                .forEach(found -> names.add(found.group()));
        return names;
    }

    private static Stream<Path> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|properties)")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The paths of its API. */
    Stream<String> paths() {
        return api.path("paths").propertyStream().map(Map.Entry::getKey);
    }
}
