package org.clientele.testkit.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** What a service's own settings file says. */
public final class ServiceSettings {

    private static final String READS = "clientele.events.reads.";

    private ServiceSettings() {}

    /** The topics that the service reads, whichever reader does. */
    public static List<String> reads(String service) {
        try (InputStream settings =
                Objects.requireNonNull(ServiceSettings.class.getResourceAsStream("/" + service + ".yml"), service)) {
            Map<String, Object> all = new Yaml().load(settings);
            return flat("", all)
                    .filter(setting -> setting.getKey().startsWith(READS))
                    .flatMap(setting -> Stream.of(setting.getValue().split(", *")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Map.Entry<String, String>> flat(String prefix, Map<?, ?> settings) {
        return settings.entrySet().stream()
                .flatMap(setting -> setting.getValue() instanceof Map<?, ?> more
                        ? flat(prefix + setting.getKey() + ".", more)
                        : Stream.of(Map.entry(prefix + setting.getKey(), String.valueOf(setting.getValue()))));
    }
}
