package org.clientele.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A service as its own files describe it.
 *
 * @param settings the file of its settings
 * @param api the description of its API
 * @param variables what it can be told
 */
record ServiceModule(String name, String settings, JsonNode api, KnownVariables variables) {

    static final Path ROOT = Path.of("../..");

    private static final Pattern DATABASE = Pattern.compile("mongodb:\\s+uri: \\S+\\s+database: (\\w+)");

    private static final Pattern EXPOSED =
            Pattern.compile("^management\\.endpoints\\.web\\.exposure\\.include=(.*)$", Pattern.MULTILINE);

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
        return new ServiceModule(name, settings, api, KnownVariables.of(settings, Stream.empty()));
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

    /** The paths of its API. */
    Stream<String> paths() {
        return api.path("paths").propertyStream().map(Map.Entry::getKey);
    }

    /** The paths at the port of operators that all services have. */
    static Stream<String> pathsOfOperators() {
        var defaults = ROOT.resolve("service-defaults/src/main/resources/service-defaults.properties");
        return EXPOSED.matcher(Manifests.read(defaults))
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(",")))
                .map(endpoint -> "/actuator/" + endpoint);
    }
}
