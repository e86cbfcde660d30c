package org.clientele.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;

/** Each service is probed where it answers, has the time that it needs to stop, and is not taken away all at once. */
final class Lifecycles implements Check {

    /** What service-defaults exposes by {@code management.endpoint.health.probes.enabled}. */
    private static final String LIVENESS = "/actuator/health/liveness";

    private static final String READINESS = "/actuator/health/readiness";

    /**
     * What three readers, one after the other, have polled, requests under way, background work: at most, in seconds.
     */
    private static final int STOPPING = 3 * 10 + 20 + 20;

    @Override
    public Stream<String> problems(Manifests manifests) {
        return manifests
                .of("Deployment")
                .filter(deployment -> ServiceModule.of(deployment).isPresent())
                .flatMap(deployment -> Stream.of(
                                probes(deployment), stop(deployment), budget(deployment, manifests), spread(deployment))
                        .flatMap(problems -> problems));
    }

    private static Stream<String> probes(Manifest deployment) {
        var service = deployment.at("/spec/template/spec/containers/0");
        return Stream.of(
                        probe(deployment, service, "startupProbe", Set.of(LIVENESS)),
                        probe(deployment, service, "livenessProbe", Set.of(LIVENESS)),
                        probe(deployment, service, "readinessProbe", Set.of(READINESS)))
                .flatMap(problems -> problems);
    }

    private static Stream<String> probe(Manifest deployment, JsonNode service, String name, Set<String> served) {
        var get = service.path(name).path("httpGet");
        return served.contains(get.path("path").asText())
                        && get.path("port").asText().equals("management")
                ? Stream.empty()
                : Stream.of("%s has a %s at %s, where nothing of the kind is served".formatted(deployment, name, get));
    }

    private static Stream<String> stop(Manifest deployment) {
        var spec = deployment.at("/spec/template/spec");
        int before = spec.at("/containers/0/lifecycle/preStop/sleep/seconds").asInt();
        int grace = spec.path("terminationGracePeriodSeconds").asInt();
        return before >= 5 && grace >= before + STOPPING
                ? Stream.empty()
                : Stream.of("%s has %d s to stop, %d of them before it hears of it; it may need %d s after that"
                        .formatted(deployment, grace, before, STOPPING));
    }

    private static Stream<String> budget(Manifest deployment, Manifests manifests) {
        return manifests.find("PodDisruptionBudget", deployment.name()).isPresent()
                ? Stream.empty()
                : Stream.of(deployment + " has no PodDisruptionBudget");
    }

    private static Stream<String> spread(Manifest deployment) {
        var keys = deployment
                .each("/spec/template/spec/topologySpreadConstraints")
                .map(constraint -> constraint.path("topologyKey").asText())
                .toList();
        return keys.contains("kubernetes.io/hostname") && keys.contains("topology.kubernetes.io/zone")
                ? Stream.empty()
                : Stream.of("%s is not spread over nodes and zones: %s".formatted(deployment, keys));
    }
}
