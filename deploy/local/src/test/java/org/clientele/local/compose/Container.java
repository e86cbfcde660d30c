package org.clientele.local.compose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What compose.yaml runs under one name.
 *
 * @param described as it stands there, merged
 */
record Container(String name, JsonNode described) {

    private static final Pattern PORT = Pattern.compile("(?:(.*):)?(\\d+):(\\d+)");

    /** Those of this platform are built here, all others are somebody's. */
    boolean isOurs() {
        return image().startsWith("clientele/");
    }

    /** Whether it does one thing and ends. */
    boolean isOnce() {
        return !described.has("restart");
    }

    String image() {
        return described.path("image").asString("");
    }

    /** The module whose jar is in its image. */
    String module() {
        return image().replaceFirst("^clientele/", "").replaceFirst(":.*", "");
    }

    Map<String, String> environment() {
        return described.path("environment").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asString()));
    }

    Optional<String> setting(String variable) {
        return Optional.ofNullable(environment().get(variable));
    }

    /** Names under which others reach it. */
    Stream<String> names() {
        return Stream.concat(Stream.of(name), texts(described.at("/networks/default/aliases")));
    }

    List<Published> published() {
        return texts(described.path("ports"))
                .map(PORT::matcher)
                .filter(Matcher::matches)
                .map(port -> new Published(
                        Optional.ofNullable(port.group(1)).orElse("everywhere"),
                        Integer.parseInt(port.group(2)),
                        Integer.parseInt(port.group(3))))
                .toList();
    }

    /** Where on this machine a port of the container is. */
    record Published(String address, int outside, int inside) {}

    /** Files and folders of the project that it sees. */
    Stream<String> mounted() {
        return texts(described.path("volumes"))
                .filter(volume -> volume.startsWith("."))
                .map(volume -> volume.replaceFirst(":.*", ""));
    }

    Stream<Map.Entry<String, String>> awaited() {
        return described.path("depends_on").properties().stream()
                .map(other -> Map.entry(
                        other.getKey(), other.getValue().path("condition").asString("")));
    }

    static Stream<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString);
    }
}
