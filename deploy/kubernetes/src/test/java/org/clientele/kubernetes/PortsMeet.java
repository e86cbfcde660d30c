package org.clientele.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Services, probes, routes and monitors name ports at which somebody listens, monitors ask for what is served there,
 * and services listen where their settings say.
 */
final class PortsMeet implements Check {

    private static final String OF_OPERATORS = "management";

    @Override
    public Stream<String> problems(Manifests manifests) {
        var pods = PodKind.of(manifests);
        return Stream.of(
                        manifests.of("Service").flatMap(service -> targets(service, pods)),
                        manifests.of("PodMonitor").flatMap(monitor -> endpoints(monitor, pods)),
                        manifests.of("HTTPRoute").flatMap(route -> backends(route, manifests)),
                        PodKind.ours(manifests).flatMap(PortsMeet::probes),
                        manifests.of("Deployment").flatMap(PortsMeet::settings))
                .flatMap(problems -> problems);
    }

    private static Stream<String> targets(Manifest service, List<PodKind> pods) {
        return pods.stream()
                .filter(pod -> Selectors.isBehind(service, pod))
                .flatMap(pod -> service.each("/spec/ports")
                        .map(port -> port.path("targetPort"))
                        .filter(port -> !pod.listensAt(port))
                        .map(port ->
                                "%s leads to port %s, where %s does not listen".formatted(service, port, pod.owner())));
    }

    private static Stream<String> endpoints(Manifest monitor, List<PodKind> pods) {
        var served = ServiceModule.pathsOfOperators().toList();
        return pods.stream()
                .filter(pod -> pod.isSelectedBy(monitor.at("/spec/selector")))
                .flatMap(pod -> monitor.each("/spec/podMetricsEndpoints")
                        .filter(endpoint -> !isServed(endpoint, pod, served))
                        .map(endpoint -> "%s asks for %s at port %s, which %s does not serve"
                                .formatted(monitor, endpoint.path("path"), endpoint.path("port"), pod.owner())));
    }

    private static boolean isServed(JsonNode endpoint, PodKind pod, List<String> paths) {
        return endpoint.path("port").asText().equals(OF_OPERATORS)
                && pod.listensAt(endpoint.path("port"))
                && paths.contains(endpoint.path("path").asText());
    }

    private static Stream<String> backends(Manifest route, Manifests manifests) {
        return route.each("/spec/rules")
                .flatMap(rule -> Manifest.items(rule.path("backendRefs")))
                .filter(backend -> !isServed(backend, manifests))
                .map(backend -> "%s leads to %s port %s, where there is nothing"
                        .formatted(route, backend.path("name"), backend.path("port")));
    }

    private static boolean isServed(JsonNode backend, Manifests manifests) {
        return manifests.find("Service", backend.path("name").asText()).stream()
                .flatMap(service -> service.each("/spec/ports"))
                .anyMatch(port ->
                        port.path("port").asInt() == backend.path("port").asInt());
    }

    private static Stream<String> probes(PodKind pod) {
        return pod.containers()
                .flatMap(container -> Stream.of("startupProbe", "readinessProbe", "livenessProbe")
                        .map(container::path))
                .map(probe -> probe.at("/httpGet/port"))
                .filter(port -> !port.isMissingNode() && !pod.listensAt(port))
                .map(port -> "%s is probed at port %s, where it does not listen".formatted(pod.owner(), port));
    }

    private static Stream<String> settings(Manifest deployment) {
        var settings = ServiceModule.of(deployment);
        return settings.stream()
                .flatMap(service -> deployment
                        .each("/spec/template/spec/containers/0/ports")
                        .filter(port -> port.path("containerPort").asInt()
                                != service.port(port.path("name").asText()))
                        .map(port -> "%s says that its port %s is %s; its settings say %d"
                                .formatted(
                                        deployment,
                                        port.path("name"),
                                        port.path("containerPort"),
                                        service.port(port.path("name").asText()))));
    }
}
