package org.clientele.local.fuzzed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** A service and the topics that it reads, as its settings say. */
record Reader(String name, URI address, Set<String> topics) {

    static Set<Reader> all(Map<String, URI> services) {
        return services.entrySet().stream()
                .map(service -> new Reader(service.getKey(), service.getValue(), topics(service.getKey())))
                .collect(Collectors.toSet());
    }

    private static Set<String> topics(String service) {
        var file = Path.of("..", "..", service, "src", "main", "resources", service + ".yml");
        try (var settings = Files.newBufferedReader(file)) {
            Object tree = new Yaml().load(settings);
            var json = JsonMapper.shared().valueToTree(tree);
            var reads = json.has("clientele.events.reads")
                    ? json.path("clientele.events.reads")
                    : json.path("clientele").path("events.reads");
            return reads.valueStream()
                    .flatMap(topics -> Arrays.stream(topics.asString().split(", *")))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
