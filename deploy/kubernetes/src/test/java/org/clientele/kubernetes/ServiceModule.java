package org.clientele.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A service as its own files describe it.
 *
 * @param settings the file of its settings
 * @param api the description of its API
 * @param ownVariables the variables of the environment that its settings name
 * @param variables those and the ones that the libraries of all services read or explain, as variables or as settings
 */
record ServiceModule(String name, String settings, JsonNode api, Set<String> ownVariables, Set<String> variables) {

    private static final Path ROOT = Path.of("../..");

    private static final Pattern VARIABLE =
            Pattern.compile("\\b(CLIENTELE|OTEL)_[A-Z_]+|\\b(clientele|management)(\\.[a-z0-9-]+)+");

    private static final Pattern PREFIX = Pattern.compile("String (\\w+) = \"(clientele\\.(?:[a-z-]+\\.)*)\"");

    private static final Pattern USED = Pattern.compile("\\$\\{(CLIENTELE_[A-Z_]+)");

    private static final Pattern DATABASE = Pattern.compile("mongodb:\\s+uri: \\S+\\s+database: (\\w+)");

    private static final List<String> LIBRARIES = List.of("service-defaults", "event-delivery", "service-pages");

    static final List<String> NAMES =
            List.of("lead-service", "portfolio-service", "analytics-service", "notification-service");

    private static final Map<String, ServiceModule> ALL =
            NAMES.stream().collect(Collectors.toMap(name -> name, ServiceModule::read));

    /** The service that a Deployment runs; none if it is not one of ours. */
    static Optional<ServiceModule> of(Manifest deployment) {
        return Optional.ofNullable(ALL.get(deployment.name()));
    }

    static Stream<ServiceModule> all() {
        return NAMES.stream().map(ALL::get);
    }

    private static ServiceModule read(String name) {
        var settings = Manifests.read(settings(name));
        var api = Manifests.tree(Manifests.read(ROOT.resolve(name).resolve("openapi.yaml")));
        var own = ownVariables(settings);
        return new ServiceModule(name, settings, api, own, variables(own));
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

    /** Of the store, the one that it reads and writes. */
    String database() {
        Matcher database = DATABASE.matcher(settings);
        return database.find() ? database.group(1) : "";
    }

    private static Set<String> ownVariables(String settings) {
        return USED.matcher(settings)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> variables(Set<String> own) {
        var names = new TreeSet<>(own);
        LIBRARIES.stream()
                .map(ROOT::resolve)
                .flatMap(library ->
                        Stream.concat(Stream.of(library.resolve("README.md")), sources(library.resolve("src/main"))))
                .map(Manifests::read)
                .flatMap(
                        text -> Stream.concat(VARIABLE.matcher(text).results().map(MatchResult::group), composed(text)))
                .forEach(setting -> names.add(variable(setting)));
        return names;
    }

    /** Settings whose names are put together of a constant and the rest. */
    private static Stream<String> composed(String code) {
        return PREFIX.matcher(code)
                .results()
                .flatMap(prefix -> Pattern.compile("\\b%s \\+ \"([a-z-]+)\"".formatted(prefix.group(1)))
                        .matcher(code)
                        .results()
                        .map(rest -> prefix.group(2) + rest.group(1)));
    }

    /** By which the environment gives a setting. */
    private static String variable(String setting) {
        return setting.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
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
