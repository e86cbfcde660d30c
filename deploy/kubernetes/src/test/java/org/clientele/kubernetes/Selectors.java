package org.clientele.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.Stream;

/** Whatever selects or names something finds it. */
final class Selectors implements Check {

    @Override
    public Stream<String> problems(Manifests manifests) {
        var pods = PodKind.of(manifests);
        return Stream.of(
                        manifests.of("Deployment").flatMap(Selectors::ownPods),
                        manifests.of("Service").flatMap(service -> services(service, pods)),
                        manifests
                                .of("PodDisruptionBudget")
                                .flatMap(budget -> finds(budget, budget.at("/spec/selector"), pods)),
                        manifests
                                .of("PodMonitor")
                                .flatMap(monitor -> finds(monitor, monitor.at("/spec/selector"), pods)),
                        PodKind.ours(manifests).flatMap(Selectors::spread),
                        PodKind.ours(manifests).flatMap(pod -> account(pod, manifests)),
                        manifests.of("HorizontalPodAutoscaler").flatMap(scaler -> scaled(scaler, manifests)),
                        manifests.of("ScaledObject").flatMap(scaler -> scaled(scaler, manifests)))
                .flatMap(problems -> problems);
    }

    private static Stream<String> ownPods(Manifest deployment) {
        var template = new Manifests(List.of(deployment));
        return finds(
                deployment,
                deployment.at("/spec/selector"),
                PodKind.ours(template).toList());
    }

    private static Stream<String> services(Manifest service, List<PodKind> pods) {
        return finds(service, labels(service), pods);
    }

    /** Whether whoever calls a Service gets to these Pods. */
    static boolean isBehind(Manifest service, PodKind pod) {
        return pod.isSelectedBy(labels(service));
    }

    private static JsonNode labels(Manifest service) {
        return JsonNodeFactory.instance.objectNode().set("matchLabels", service.at("/spec/selector"));
    }

    private static Stream<String> finds(Manifest who, JsonNode selector, List<PodKind> pods) {
        var found = pods.stream().filter(pod -> pod.isSelectedBy(selector)).toList();
        return found.isEmpty() ? Stream.of("%s selects no Pods: %s".formatted(who, selector)) : Stream.empty();
    }

    private static Stream<String> spread(PodKind pod) {
        return Manifest.items(pod.spec().path("topologySpreadConstraints"))
                .map(constraint -> constraint.path("labelSelector"))
                .filter(selector -> !pod.isSelectedBy(selector))
                .map(selector -> "%s is spread among others: %s".formatted(pod.owner(), selector));
    }

    private static Stream<String> account(PodKind pod, Manifests manifests) {
        var name = pod.spec().path("serviceAccountName").asText();
        return manifests.find("ServiceAccount", name).isPresent()
                ? Stream.empty()
                : Stream.of("%s has no ServiceAccount of its own, but '%s'".formatted(pod.owner(), name));
    }

    private static Stream<String> scaled(Manifest scaler, Manifests manifests) {
        var name = scaler.at("/spec/scaleTargetRef/name").asText();
        return manifests.find("Deployment", name).isPresent()
                ? Stream.empty()
                : Stream.of("%s scales %s, which is not there".formatted(scaler, name));
    }
}
