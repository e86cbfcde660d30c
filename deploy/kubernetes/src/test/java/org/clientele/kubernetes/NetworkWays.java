package org.clientele.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Nothing may connect unless a policy says so at both ends, and what has to be reached can be. */
final class NetworkWays implements Check {

    private static final String INGRESS = "Ingress";
    private static final String EGRESS = "Egress";

    /** Who may connect to whom at which port, as a sentence. */
    record Way(String from, String to, int port) {

        @Override
        public String toString() {
            return "%s to %s at %d".formatted(from, to, port);
        }
    }

    /** Those that policies let Pods here go out by. */
    static Set<Way> out(Manifests manifests, List<PodKind> pods) {
        return ways(manifests, pods, EGRESS).collect(Collectors.toSet());
    }

    @Override
    public Stream<String> problems(Manifests manifests) {
        var pods = PodKind.of(manifests);
        var out = out(manifests, pods);
        var in = Stream.concat(ways(manifests, pods, INGRESS), ofStrimzi(manifests, pods))
                .collect(Collectors.toSet());
        return Stream.of(
                        nothingElse(manifests),
                        dead(manifests, pods),
                        missing(out, in, "may go out and is not let in: "),
                        missing(in, out, "would be let in and may not go out: "),
                        missing(needed(pods), out, "is needed and not allowed: "),
                        seen(manifests, pods))
                .flatMap(problems -> problems);
    }

    private static Stream<String> nothingElse(Manifests manifests) {
        boolean denied = manifests
                .of("NetworkPolicy")
                .anyMatch(policy -> policy.at("/spec/podSelector").isEmpty()
                        && Manifest.texts(policy.at("/spec/policyTypes")).containsAll(List.of(INGRESS, EGRESS))
                        && policy.at("/spec/ingress").isMissingNode()
                        && policy.at("/spec/egress").isMissingNode());
        return denied ? Stream.empty() : Stream.of("no NetworkPolicy forbids what the others do not allow");
    }

    /** Selectors that find nothing, and ports at which nobody listens. */
    private static Stream<String> dead(Manifests manifests, List<PodKind> pods) {
        return manifests
                .of("NetworkPolicy")
                .flatMap(policy -> Stream.concat(
                        Stream.concat(Stream.of(policy.at("/spec/podSelector")), peers(policy))
                                .filter(selector -> pods.stream().noneMatch(pod -> pod.isSelectedBy(selector)))
                                .map(selector -> "%s selects no Pods: %s".formatted(policy, selector)),
                        policy.each("/spec/ingress")
                                .flatMap(rule -> Manifest.items(rule.path("ports")))
                                .map(port -> port.path("port"))
                                .filter(port -> selected(policy, pods).noneMatch(pod -> pod.listensAt(port)))
                                .map(port -> "%s is about port %s, where nobody listens".formatted(policy, port))));
    }

    private static Stream<JsonNode> peers(Manifest policy) {
        return Stream.concat(
                        policy.each("/spec/ingress").flatMap(rule -> Manifest.items(rule.path("from"))),
                        policy.each("/spec/egress").flatMap(rule -> Manifest.items(rule.path("to"))))
                .filter(peer -> !peer.has("namespaceSelector"))
                .map(peer -> peer.path("podSelector"));
    }

    private static Stream<PodKind> selected(Manifest policy, List<PodKind> pods) {
        return pods.stream().filter(pod -> pod.isSelectedBy(policy.at("/spec/podSelector")));
    }

    /** The ways among the Pods here that policies of this direction name. */
    private static Stream<Way> ways(Manifests manifests, List<PodKind> pods, String direction) {
        boolean out = direction.equals(EGRESS);
        return manifests
                .of("NetworkPolicy")
                .flatMap(policy -> selected(policy, pods)
                        .flatMap(here -> policy.each(out ? "/spec/egress" : "/spec/ingress")
                                .flatMap(rule -> Manifest.items(rule.path(out ? "to" : "from"))
                                        .filter(peer -> !peer.has("namespaceSelector"))
                                        .flatMap(peer ->
                                                pods.stream().filter(pod -> pod.isSelectedBy(peer.path("podSelector"))))
                                        .flatMap(there -> out ? ways(here, there, rule) : ways(there, here, rule)))));
    }

    private static Stream<Way> ways(PodKind from, PodKind to, JsonNode rule) {
        return to.numbers(Manifest.items(rule.path("ports")).map(port -> port.path("port"))).stream()
                .map(port -> new Way(from.owner(), to.owner(), port));
    }

    /** Strimzi lets in whom the listener names, and its own Pods at the two ports before it. */
    private static Stream<Way> ofStrimzi(Manifests manifests, List<PodKind> pods) {
        return manifests.of("Kafka").flatMap(kafka -> {
            var brokers = pod(pods, kafka.name() + "-kafka");
            var clients = kafka.each("/spec/kafka/listeners")
                    .flatMap(listener -> Manifest.items(listener.path("networkPolicyPeers"))
                            .flatMap(peer -> pods.stream()
                                    .filter(pod ->
                                            peer.has("podSelector") && pod.isSelectedBy(peer.path("podSelector"))))
                            .map(pod -> new Way(
                                    pod.owner(),
                                    brokers.owner(),
                                    listener.path("port").asInt())));
            return Stream.concat(
                    clients,
                    Stream.of(
                            new Way(brokers.owner(), brokers.owner(), 9090),
                            new Way(brokers.owner(), brokers.owner(), 9091),
                            new Way(pod(pods, kafka.name() + "-entity-operator").owner(), brokers.owner(), 9091)));
        });
    }

    private static PodKind pod(List<PodKind> pods, String name) {
        return pods.stream()
                .filter(pod -> pod.labels().containsValue(name))
                .findFirst()
                .orElseThrow();
    }

    /** Services need the store, whose address is secret; so does the backup. */
    private static Set<Way> needed(List<PodKind> pods) {
        var store = pod(pods, "mongodb-svc");
        return pods.stream()
                .filter(pod -> pod.isService() || pod.labels().containsValue("backup"))
                .map(pod -> new Way(pod.owner(), store.owner(), 27017))
                .collect(Collectors.toSet());
    }

    private static Stream<String> missing(Set<Way> some, Set<Way> others, String words) {
        var missing = new TreeSet<String>();
        some.stream().filter(way -> !others.contains(way)).forEach(way -> missing.add(words + way));
        return missing.stream();
    }

    /**
     * Whoever watches reaches figures, and whoever calls the API, each from a namespace that says so, and nobody both.
     */
    private static Stream<String> seen(Manifests manifests, List<PodKind> pods) {
        return pods.stream()
                .filter(PodKind::isService)
                .flatMap(pod -> Stream.of(
                                from(manifests, pod, "way-in", "http"), from(manifests, pod, "watches", "management"))
                        .flatMap(problems -> problems));
    }

    private static Stream<String> from(Manifests manifests, PodKind pod, String label, String port) {
        var ports = manifests
                .of("NetworkPolicy")
                .filter(policy -> pod.isSelectedBy(policy.at("/spec/podSelector")))
                .flatMap(policy -> policy.each("/spec/ingress"))
                .filter(rule -> rule.at("/from/0/namespaceSelector/matchLabels").has("clientele.org/" + label))
                .flatMap(rule -> Manifest.items(rule.path("ports")))
                .map(one -> one.path("port").asText())
                .toList();
        return ports.equals(List.of(port))
                ? Stream.empty()
                : Stream.of("%s lets %s in at %s instead of %s".formatted(pod.owner(), label, ports, port));
    }
}
