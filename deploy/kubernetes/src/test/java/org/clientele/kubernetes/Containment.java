package org.clientele.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** No Pod of ours may do more than it needs: what restricted Pod security asks for, and a little more. */
final class Containment implements Check {

    private static final int USER = 10001;

    private static final Map<String, Predicate<JsonNode>> OF_PODS = Map.of(
            "runs as root", spec -> spec.at("/securityContext/runAsNonRoot").asBoolean(),
            "runs as another user than 10001",
                    spec -> spec.at("/securityContext/runAsUser").asInt() == USER,
            "has no profile for system calls",
                    spec -> spec.at("/securityContext/seccompProfile/type")
                            .asText()
                            .equals("RuntimeDefault"),
            "gets a token of the API server",
                    spec -> spec.path("automountServiceAccountToken").isBoolean()
                            && !spec.path("automountServiceAccountToken").asBoolean(),
            "hears of other Services by its environment",
                    spec -> spec.path("enableServiceLinks").isBoolean()
                            && !spec.path("enableServiceLinks").asBoolean());

    private static final Map<String, Predicate<JsonNode>> OF_CONTAINERS = Map.of(
            "may gain rights",
                    container -> !container
                            .at("/securityContext/allowPrivilegeEscalation")
                            .asBoolean(true),
            "can write to its image",
                    container -> container
                            .at("/securityContext/readOnlyRootFilesystem")
                            .asBoolean(),
            "keeps capabilities",
                    container -> container
                            .at("/securityContext/capabilities/drop/0")
                            .asText()
                            .equals("ALL"),
            "asks for no memory",
                    container -> container.at("/resources/requests/memory").isTextual(),
            "asks for no processor",
                    container -> container.at("/resources/requests/cpu").isTextual(),
            "may take all memory of its node",
                    container -> container.at("/resources/limits/memory").isTextual(),
            "has an image that is not pinned",
                    container -> isPinned(container.path("image").asText()));

    @Override
    public Stream<String> problems(Manifests manifests) {
        return Stream.of(
                        PodKind.ours(manifests).flatMap(pod -> missing(pod.owner(), pod.spec(), OF_PODS)),
                        PodKind.ours(manifests)
                                .flatMap(pod -> pod.containers()
                                        .flatMap(container -> missing(pod.owner(), container, OF_CONTAINERS))),
                        manifests
                                .of("KafkaNodePool")
                                .flatMap(pool -> strimzi(pool, pool.at("/spec/template"), List.of("kafkaContainer"))),
                        manifests
                                .of("Kafka")
                                .flatMap(kafka -> strimzi(
                                        kafka,
                                        kafka.at("/spec/entityOperator/template"),
                                        List.of("topicOperatorContainer", "userOperatorContainer"))),
                        manifests.of("ServiceAccount").flatMap(Containment::token),
                        namespace(manifests))
                .flatMap(problems -> problems);
    }

    /** Where the namespace admits restricted Pods alone, those that Strimzi makes have to be told so. */
    private static Stream<String> strimzi(Manifest owner, JsonNode template, List<String> containers) {
        var pod = template.at("/pod/securityContext");
        boolean restricted = pod.path("runAsNonRoot").asBoolean()
                && pod.at("/seccompProfile/type").asText().equals("RuntimeDefault")
                && containers.stream()
                        .map(name -> template.path(name).path("securityContext"))
                        .allMatch(context -> !context.path("allowPrivilegeEscalation")
                                        .asBoolean(true)
                                && context.at("/capabilities/drop/0").asText().equals("ALL"));
        return restricted ? Stream.empty() : Stream.of(owner + " makes Pods that are not restricted");
    }

    private static Stream<String> missing(String owner, JsonNode what, Map<String, Predicate<JsonNode>> demands) {
        return demands.entrySet().stream()
                .filter(demand -> !demand.getValue().test(what))
                .map(demand -> owner + " " + demand.getKey());
    }

    /** A tag that says a version, or a digest. */
    private static boolean isPinned(String image) {
        return image.matches(".+:\\d+\\.\\d+\\.\\d+[^:/]*") || image.matches(".+@sha256:[0-9a-f]{64}");
    }

    private static Stream<String> token(Manifest account) {
        return account.tree().path("automountServiceAccountToken").asBoolean(true)
                ? Stream.of(account + " gives tokens of the API server")
                : Stream.empty();
    }

    private static Stream<String> namespace(Manifests manifests) {
        boolean restricted = manifests
                .of("Namespace")
                .allMatch(namespace -> namespace
                        .at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                        .asText()
                        .equals("restricted"));
        return restricted ? Stream.empty() : Stream.of("the namespace does not enforce restricted Pod security");
    }
}
