package org.clientele.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pods that are alike: those of a Deployment or CronJob here, or those that an operator makes.
 *
 * @param owner what makes them, in words
 * @param labels what selectors find them by
 * @param ports where they listen, by name; a port without one is its own name
 * @param spec of the template; missing where an operator writes it
 */
record PodKind(String owner, Map<String, String> labels, Map<String, Integer> ports, JsonNode spec) {

    private static final int CONTROLLERS = 9090;
    private static final int BROKERS = 9091;
    private static final int MONGODB = 27017;

    /** All of what would be applied together. */
    static List<PodKind> of(Manifests manifests) {
        return Stream.of(ours(manifests), kafka(manifests), mongodb(manifests))
                .flatMap(kinds -> kinds)
                .toList();
    }

    /** Those whose templates are written here. */
    static Stream<PodKind> ours(Manifests manifests) {
        return Stream.concat(
                manifests.of("Deployment").map(deployment -> of(deployment, deployment.at("/spec/template"))),
                manifests.of("CronJob").map(job -> of(job, job.at("/spec/jobTemplate/spec/template"))));
    }

    private static PodKind of(Manifest owner, JsonNode template) {
        return new PodKind(
                owner.toString(), texts(template.at("/metadata/labels")), ports(template), template.path("spec"));
    }

    /** Strimzi names its Pods after the cluster. */
    private static Stream<PodKind> kafka(Manifests manifests) {
        return manifests.of("Kafka").flatMap(kafka -> {
            var ports = new HashMap<>(Map.of("9090", CONTROLLERS, "9091", BROKERS));
            kafka.each("/spec/kafka/listeners")
                    .forEach(listener -> ports.put(
                            listener.path("port").asText(),
                            listener.path("port").asInt()));
            return Stream.of(
                    operated(kafka, "strimzi.io/name", kafka.name() + "-kafka", ports),
                    operated(kafka, "strimzi.io/name", kafka.name() + "-entity-operator", Map.of()));
        });
    }

    /** The operator names its Pods after the Service that it makes. */
    private static Stream<PodKind> mongodb(Manifests manifests) {
        return manifests
                .of("MongoDBCommunity")
                .map(store -> operated(store, "app", store.name() + "-svc", Map.of("27017", MONGODB)));
    }

    private static PodKind operated(Manifest owner, String label, String value, Map<String, Integer> ports) {
        return new PodKind(owner + " (" + value + ")", Map.of(label, value), ports, MissingNode.getInstance());
    }

    private static Map<String, Integer> ports(JsonNode template) {
        var ports = new HashMap<String, Integer>();
        containers(template.path("spec"))
                .flatMap(container -> Manifest.items(container.path("ports")))
                .forEach(port -> ports.put(
                        port.path("name").asText(), port.path("containerPort").asInt()));
        return ports;
    }

    private static Map<String, String> texts(JsonNode labels) {
        return labels.propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, label -> label.getValue().asText()));
    }

    static Stream<JsonNode> containers(JsonNode spec) {
        return Stream.concat(Manifest.items(spec.path("initContainers")), Manifest.items(spec.path("containers")));
    }

    Stream<JsonNode> containers() {
        return containers(spec);
    }

    boolean isService() {
        return "service".equals(labels.get("app.kubernetes.io/component"));
    }

    /** Whether a selector finds them; an empty one finds everything. */
    boolean isSelectedBy(JsonNode selector) {
        return labels.entrySet().containsAll(texts(selector.path("matchLabels")).entrySet())
                && selector.path("matchExpressions").isMissingNode();
    }

    /** Whether they listen at this port, a number or a name. */
    boolean listensAt(JsonNode port) {
        return port.isNumber() ? ports.containsValue(port.asInt()) : ports.containsKey(port.asText());
    }

    /** The numbers of these ports, however they are written. */
    Set<Integer> numbers(Stream<JsonNode> some) {
        return some.filter(this::listensAt)
                .map(port -> port.isNumber() ? port.asInt() : ports.getOrDefault(port.asText(), 0))
                .collect(Collectors.toSet());
    }
}
