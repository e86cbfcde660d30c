package org.clientele.local.compose;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.server.config.AbstractKafkaConfig;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A compose.yaml and what is wrong with it.
 *
 * @param root of the project
 * @param modules whose images may run, by their names
 */
record ComposeFile(Path root, String text, Map<String, Settings> modules) {

    private static final Set<String> KAFKA_SCRIPTS = Set.of("KAFKA_HEAP_OPTS");
    private static final Pattern PINNED = Pattern.compile("[\\w./-]+:v?\\d+(\\.\\d+)+\\S*");
    private static final Pattern REQUIRED = Pattern.compile("\\$\\{(\\w+):\\?");
    private static final Pattern ADDRESS = Pattern.compile("(?:^|//|@)([a-z][\\w.-]*):(\\d+)");
    private static final Pattern VERSION = Pattern.compile("(?m)^ {2}<version>(.+)</version>$");

    private JsonNode tree() {
        Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        return JsonMapper.shared().valueToTree(loaded);
    }

    private List<Container> containers() {
        return tree().path("services").properties().stream()
                .map(entry -> new Container(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Optional<Container> named(String name) {
        return containers().stream()
                .filter(container -> container.names().anyMatch(name::equals))
                .findFirst();
    }

    /** What would not work as it is meant, one sentence each. */
    List<String> problems() {
        return Stream.concat(containers().stream().flatMap(this::problems), Stream.concat(missing(), unmadeSecrets()))
                .toList();
    }

    private Stream<String> missing() {
        return modules.keySet().stream()
                .filter(service -> named(service).isEmpty())
                .map(service -> service + " is not there");
    }

    private Stream<String> unmadeSecrets() {
        var made = Settings.text(root.resolve("deploy/compose/secrets"));
        return REQUIRED.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .filter(secret -> !made.contains("echo \"" + secret + "="))
                .map(secret -> secret + " is made by nobody");
    }

    private Stream<String> problems(Container container) {
        return Stream.of(
                        unpinned(container),
                        unchecked(container),
                        open(container),
                        unknownSettings(container),
                        unknownAddresses(container),
                        otherPorts(container),
                        unmet(container),
                        unmounted(container))
                .flatMap(problems -> problems)
                .map(problem -> container.name() + " " + problem);
    }

    private Stream<String> unpinned(Container container) {
        if (container.isOurs()) {
            var expected = "clientele/" + container.module() + ":${CLIENTELE_VERSION:-" + version() + "}";
            return problem(!container.image().equals(expected), "has not the version of this project");
        }
        return Stream.concat(
                problem(!PINNED.matcher(container.image()).matches(), "has no version: " + container.image()),
                problem(
                        container.name().equals("kafka")
                                && !container.image().endsWith(":" + AppInfoParser.getVersion()),
                        "is not of the version of the clients, " + AppInfoParser.getVersion()));
    }

    private String version() {
        var parent = VERSION.matcher(Settings.text(root.resolve("pom.xml")));
        return parent.results().map(found -> found.group(1)).findFirst().orElseThrow();
    }

    /** Those of our images are in the images. */
    private static Stream<String> unchecked(Container container) {
        var check = container.described().path("healthcheck");
        boolean isChecked = check.has("test")
                || (container.isOurs() && !check.path("disable").asBoolean(false));
        return Stream.concat(
                problem(
                        container.isOnce() == isChecked,
                        container.isOnce() ? "ends and is checked" : "is never checked"),
                problem(!container.described().has("mem_limit") && !container.isOnce(), "may take all memory"));
    }

    private static Stream<String> open(Container container) {
        var described = container.described();
        return Stream.concat(
                container.published().stream()
                        .filter(port -> !port.address().equals("127.0.0.1"))
                        .map(port -> "is reached from elsewhere at " + port.outside()),
                problem(
                        container.isOurs()
                                && !(described.path("read_only").asBoolean(false)
                                        && described
                                                .at("/cap_drop/0")
                                                .asString("")
                                                .equals("ALL")
                                        && described
                                                .at("/security_opt/0")
                                                .asString("")
                                                .equals("no-new-privileges:true")
                                        && described
                                                .path("pull_policy")
                                                .asString("")
                                                .equals("never")),
                        "may do more than it needs"));
    }

    private Stream<String> unknownSettings(Container container) {
        if (container.name().equals("kafka")) {
            return container.environment().keySet().stream()
                    .filter(variable -> !isKnownToBrokers(variable))
                    .map(variable -> "is told " + variable + ", which no broker knows");
        }
        if (!container.isOurs()) {
            return Stream.empty();
        }
        var settings = modules.get(container.module());
        if (settings == null) {
            return Stream.of("has an image that nobody makes");
        }
        return container.environment().keySet().stream()
                .filter(variable -> !settings.variables().contains(variable))
                .map(variable -> "is told " + variable + ", which it does not know");
    }

    /** As the image translates them. */
    private static boolean isKnownToBrokers(String variable) {
        var property =
                variable.replaceFirst("^KAFKA_", "").toLowerCase(Locale.ROOT).replace('_', '.');
        return KAFKA_SCRIPTS.contains(variable)
                || AbstractKafkaConfig.CONFIG_DEF.names().contains(property);
    }

    /** Every {@code name:port} that somebody is told to call, but what browsers and callers call from outside. */
    private Stream<String> unknownAddresses(Container container) {
        if (!container.isOurs()) {
            return Stream.empty();
        }
        return container.environment().values().stream()
                .flatMap(value -> ADDRESS.matcher(value).results())
                .filter(address -> !address.group(1).equals("localhost"))
                .filter(address -> !listens(address.group(1), Integer.parseInt(address.group(2))))
                .map(address -> "calls " + address.group(1) + ":" + address.group(2) + ", where nobody listens");
    }

    private boolean listens(String name, int port) {
        return named(name).filter(called -> ports(called).contains(port)).isPresent();
    }

    /** Which a container has as its settings or its publisher say. */
    private Set<Integer> ports(Container container) {
        var advertised = ADDRESS.matcher(
                        container.setting("KAFKA_ADVERTISED_LISTENERS").orElse(""))
                .results()
                .map(found -> Integer.parseInt(found.group(2)));
        var ofMongodb = container.image().startsWith("mongo:") ? Stream.of(27017) : Stream.<Integer>empty();
        var published = container.published().stream().map(Container.Published::inside);
        return Stream.of(advertised, ofMongodb, published)
                .flatMap(ports -> ports)
                .collect(Collectors.toSet());
    }

    /** Callers find a service where its settings and this project's pages say. */
    private Stream<String> otherPorts(Container container) {
        var settings = modules.get(container.module());
        if (!container.isOurs() || container.isOnce() || settings == null) {
            return Stream.empty();
        }
        int port = settings.port("server.port");
        return problem(
                !container.published().equals(List.of(new Container.Published("127.0.0.1", port, port))),
                "is not at " + port);
    }

    private Stream<String> unmet(Container container) {
        return container
                .awaited()
                .filter(awaited -> named(awaited.getKey())
                        .filter(other -> awaited.getValue()
                                .equals(other.isOnce() ? "service_completed_successfully" : "service_healthy"))
                        .isEmpty())
                .map(awaited -> "does not wait for " + awaited.getKey() + " as it should");
    }

    private Stream<String> unmounted(Container container) {
        return container
                .mounted()
                .filter(path -> !Files.exists(root.resolve("deploy/compose").resolve(path)))
                .map(path -> "sees nothing of " + path);
    }

    private static Stream<String> problem(boolean isOne, String what) {
        return isOne ? Stream.of(what) : Stream.empty();
    }
}
