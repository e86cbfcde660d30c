package org.clientele.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whatever a service is told it knows, and whatever has no sense beyond one machine it is told. */
final class SettingsKnown implements Check {

    /** What differs nowhere: the image and the manifests have the port of the settings. */
    private static final Set<String> AS_THEY_ARE = Set.of("CLIENTELE_MANAGEMENT_PORT");

    @Override
    public Stream<String> problems(Manifests manifests) {
        return manifests
                .of("Deployment")
                .flatMap(deployment -> ServiceModule.of(deployment).stream()
                        .flatMap(service -> problems(service, told(deployment, manifests))));
    }

    private static Stream<String> problems(ServiceModule service, List<String> told) {
        var unknown = new TreeSet<>(told);
        unknown.removeAll(service.variables());
        var untold = new TreeSet<>(service.ownVariables());
        untold.removeAll(told);
        untold.removeAll(AS_THEY_ARE);
        return Stream.of(
                        unknown.stream()
                                .map(name -> "%s is told %s, which it does not know".formatted(service.name(), name)),
                        untold.stream().map(name -> "%s is not told %s".formatted(service.name(), name)),
                        twice(service, told))
                .flatMap(problems -> problems);
    }

    private static Stream<String> twice(ServiceModule service, List<String> told) {
        return told.stream().collect(Collectors.groupingBy(name -> name, Collectors.counting())).entrySet().stream()
                .filter(name -> name.getValue() > 1)
                .map(name -> "%s is told %s twice".formatted(service.name(), name.getKey()));
    }

    private static List<String> told(Manifest deployment, Manifests manifests) {
        var container = deployment.at("/spec/template/spec/containers/0");
        var own = Manifest.items(container.path("env"))
                .map(variable -> variable.path("name").asText());
        var shared = Manifest.items(container.path("envFrom"))
                .map(source -> source.at("/configMapRef/name").asText())
                .flatMap(name -> manifests.find("ConfigMap", name).stream())
                .flatMap(map -> map.at("/data").propertyStream())
                .map(Map.Entry::getKey);
        return Stream.concat(own, shared).toList();
    }
}
