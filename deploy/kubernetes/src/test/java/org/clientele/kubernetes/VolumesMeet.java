package org.clientele.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a Pod mounts is a volume of it, and what volumes and variables are made of is there. */
final class VolumesMeet implements Check {

    @Override
    public Stream<String> problems(Manifests manifests) {
        return PodKind.ours(manifests).flatMap(pod -> problems(pod, manifests));
    }

    private static Stream<String> problems(PodKind pod, Manifests manifests) {
        return Stream.of(
                        mounts(pod),
                        volumes(pod, "persistentVolumeClaim").flatMap(claim -> claims(pod, claim, manifests)),
                        volumes(pod, "configMap").flatMap(map -> maps(pod, map, manifests)),
                        volumes(pod, "secret").flatMap(secret -> secrets(pod, secret)),
                        pod.containers().flatMap(container -> variables(pod, container, manifests)))
                .flatMap(problems -> problems);
    }

    private static Stream<JsonNode> volumes(PodKind pod, String type) {
        return Manifest.items(pod.spec().path("volumes"))
                .filter(volume -> volume.has(type))
                .map(volume -> volume.path(type));
    }

    private static Stream<String> mounts(PodKind pod) {
        var volumes = Manifest.items(pod.spec().path("volumes"))
                .map(volume -> volume.path("name").asText())
                .collect(Collectors.toSet());
        return pod.containers()
                .flatMap(container -> Manifest.items(container.path("volumeMounts")))
                .map(mount -> mount.path("name").asText())
                .filter(name -> !volumes.contains(name))
                .map(name -> "%s mounts %s, which is no volume of it".formatted(pod.owner(), name));
    }

    private static Stream<String> claims(PodKind pod, JsonNode volume, Manifests manifests) {
        var name = volume.path("claimName").asText();
        return manifests.find("PersistentVolumeClaim", name).isPresent()
                ? Stream.empty()
                : Stream.of("%s claims '%s', which is not there".formatted(pod.owner(), name));
    }

    private static Stream<String> maps(PodKind pod, JsonNode volume, Manifests manifests) {
        var items = Manifest.items(volume.path("items"))
                .map(item -> item.path("key").asText())
                .flatMap(
                        key -> References.entry(pod.owner(), volume.path("name").asText(), key, manifests));
        return Stream.concat(References.named(pod.owner(), volume, "ConfigMap", manifests), items);
    }

    /** Which entries of a Secret it takes, so that each is known to be there. */
    private static Stream<String> secrets(PodKind pod, JsonNode volume) {
        return volume.path("items").isEmpty()
                ? Stream.of("%s takes whatever is in the Secret %s".formatted(pod.owner(), volume.path("secretName")))
                : Stream.empty();
    }

    private static Stream<String> variables(PodKind pod, JsonNode container, Manifests manifests) {
        return Stream.concat(
                Manifest.items(container.path("envFrom"))
                        .map(source -> source.path("configMapRef"))
                        .flatMap(map -> References.named(pod.owner(), map, "ConfigMap", manifests)),
                Manifest.items(container.path("env"))
                        .map(variable -> variable.at("/valueFrom/configMapKeyRef"))
                        .filter(JsonNode::isObject)
                        .flatMap(entry -> References.entry(pod.owner(), entry, manifests)));
    }
}
