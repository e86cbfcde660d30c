package org.clientele.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientele.kubernetes.NetworkWays.Way;

/**
 * Each address that services or Jobs are told to call leads to somebody who listens, if it is one of here, and policies
 * let them out to it, wherever it is.
 */
final class AddressesReached implements Check {

    private static final Set<String> URLS = Set.of("CLIENTELE_ISSUER", "OTEL_EXPORTER_OTLP_ENDPOINT");

    private static final Pattern CALLED = Pattern.compile("--[a-z-]+=([\\w.-]+:\\d+)");

    @Override
    public Stream<String> problems(Manifests manifests) {
        return PodKind.ours(manifests)
                .flatMap(pod -> pod.containers()
                        .flatMap(container -> told(pod, container, manifests))
                        .flatMap(address -> address.service()
                                .map(name -> inside(pod, name, address, manifests))
                                .orElseGet(() -> outside(pod, address, manifests))));
    }

    private static Stream<Address> told(PodKind pod, JsonNode container, Manifests manifests) {
        var arguments = Variable.arguments(container)
                .map(CALLED::matcher)
                .filter(Matcher::matches)
                .map(argument -> Address.of(argument.group(1)));
        return Stream.concat(
                arguments, pod.isService() ? ofServices(Variable.of(container, manifests)) : Stream.empty());
    }

    private static Stream<Address> ofServices(Stream<Variable> all) {
        var variables = all.collect(Collectors.toMap(Variable::name, Variable::value, (own, shared) -> own));
        return Stream.of(
                        value(variables, "CLIENTELE_KAFKA").map(Address::of),
                        value(variables, "CLIENTELE_SMTP_HOST")
                                .map(host -> Address.of(host + ":" + variables.get("CLIENTELE_SMTP_PORT"))),
                        URLS.stream()
                                .flatMap(name -> value(variables, name))
                                .map(URI::create)
                                .map(Address::of))
                .flatMap(addresses -> addresses);
    }

    private static Stream<String> value(Map<String, String> variables, String name) {
        return Stream.ofNullable(variables.get(name));
    }

    private static Stream<String> inside(PodKind from, String service, Address address, Manifests manifests) {
        var pods = PodKind.of(manifests);
        var ways = Stream.concat(
                        manifests.find("Service", service).stream()
                                .flatMap(found -> behind(from, found, address.port(), pods)),
                        manifests
                                .of("Kafka")
                                .filter(kafka -> address.isOfBrokersOf(kafka.name()))
                                .flatMap(kafka -> brokers(from, kafka, address.port(), pods)))
                .toList();
        var out = NetworkWays.out(manifests, pods);
        return ways.isEmpty()
                ? Stream.of("%s calls %s, where nobody listens".formatted(from.owner(), address))
                : ways.stream()
                        .filter(way -> !out.contains(way))
                        .map(way -> "%s calls %s, and no policy lets it out".formatted(from.owner(), address));
    }

    private static Stream<Way> behind(PodKind from, Manifest service, int asked, List<PodKind> pods) {
        return service.each("/spec/ports")
                .filter(port -> port.path("port").asInt() == asked)
                .flatMap(port -> pods.stream()
                        .filter(pod -> Selectors.isBehind(service, pod))
                        .flatMap(pod -> ways(from, pod, port.path("targetPort"))));
    }

    private static Stream<Way> brokers(PodKind from, Manifest kafka, int asked, List<PodKind> pods) {
        var name = kafka.name() + "-kafka";
        return pods.stream()
                .filter(pod -> name.equals(pod.labels().get("strimzi.io/name")))
                .flatMap(pod -> ways(from, pod, JsonNodeFactory.instance.numberNode(asked)));
    }

    private static Stream<Way> ways(PodKind from, PodKind to, JsonNode port) {
        return to.numbers(Stream.of(port)).stream().map(number -> new Way(from.owner(), to.owner(), number));
    }

    private static Stream<String> outside(PodKind from, Address address, Manifests manifests) {
        boolean isAllowed = manifests
                .of("NetworkPolicy")
                .filter(policy -> from.isSelectedBy(policy.at("/spec/podSelector")))
                .flatMap(policy -> policy.each("/spec/egress"))
                .filter(rule -> Manifest.items(rule.path("ports"))
                        .anyMatch(port -> port.path("port").asInt() == address.port()))
                .anyMatch(rule -> leadsTo(address, rule.path("to")));
        return isAllowed
                ? Stream.empty()
                : Stream.of("%s calls %s, and no policy lets it out".formatted(from.owner(), address));
    }

    /** Whoever may call anybody may call anything outside. */
    private static boolean leadsTo(Address address, JsonNode peers) {
        return peers.isMissingNode()
                || (address.isOfTheCluster() && Manifest.items(peers).anyMatch(peer -> peer.has("namespaceSelector")));
    }
}
