package org.clientele.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where there are alerts, each dashboard of {@code deploy/observability} is in a ConfigMap that Grafana finds. */
final class DashboardsBrought implements Check {

    static final Path DASHBOARDS = Path.of("../observability/dashboards");

    @Override
    public Stream<String> problems(Manifests manifests) {
        return manifests.of("PrometheusRule").findAny().isEmpty()
                ? Stream.empty()
                : dashboards()
                        .filter(file -> !isBrought(file, manifests))
                        .map(file -> "the dashboard %s is in no ConfigMap".formatted(file.getFileName()));
    }

    private static Stream<Path> dashboards() {
        try (var files = Files.list(DASHBOARDS)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBrought(Path file, Manifests manifests) {
        var text = Manifests.read(file);
        return manifests
                .of("ConfigMap")
                .filter(map ->
                        map.at("/metadata/labels/grafana_dashboard").asText().equals("1"))
                .anyMatch(map -> map.at("/data")
                        .path(file.getFileName().toString())
                        .asText()
                        .equals(text));
    }
}
