package org.clientele.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;

/** Whatever one resource says of another by its name is there: a Gateway, who certifies, where secrets come from. */
final class References implements Check {

    /** Kinds that are there for all namespaces, and are made by whoever runs the cluster. */
    private static final Map<String, String> OF_THE_CLUSTER =
            Map.of("ClusterIssuer", "Issuer", "ClusterSecretStore", "SecretStore");

    @Override
    public Stream<String> problems(Manifests manifests) {
        return Stream.of(
                        manifests.of("HTTPRoute").flatMap(route -> parents(route, manifests)),
                        manifests
                                .of("Certificate")
                                .flatMap(one -> kinded(one, one.at("/spec/issuerRef"), "Issuer", manifests)),
                        manifests
                                .of("ExternalSecret")
                                .flatMap(one -> kinded(one, one.at("/spec/secretStoreRef"), "SecretStore", manifests)),
                        manifests
                                .of("SecretStore")
                                .flatMap(store -> named(
                                        store.toString(),
                                        store.at("/spec/provider/vault/auth/kubernetes/serviceAccountRef"),
                                        "ServiceAccount",
                                        manifests)),
                        manifests
                                .of("ScaledObject")
                                .flatMap(scaler -> scaler.each("/spec/triggers")
                                        .filter(trigger -> trigger.has("authenticationRef"))
                                        .flatMap(trigger -> named(
                                                scaler.toString(),
                                                trigger.path("authenticationRef"),
                                                "TriggerAuthentication",
                                                manifests))),
                        manifests
                                .of("TriggerAuthentication")
                                .flatMap(one -> one.each("/spec/configMapTargetRef")
                                        .flatMap(entry -> entry(one.toString(), entry, manifests))))
                .flatMap(problems -> problems);
    }

    private static Stream<String> parents(Manifest route, Manifests manifests) {
        return route.each("/spec/parentRefs")
                .filter(parent -> manifests
                        .of("Gateway")
                        .filter(gateway ->
                                gateway.name().equals(parent.path("name").asText()))
                        .filter(gateway -> namespace(parent, route).equals(gateway.namespace()))
                        .flatMap(gateway -> gateway.each("/spec/listeners"))
                        .noneMatch(listener -> listener.path("name")
                                .asText()
                                .equals(parent.path("sectionName").asText())))
                .map(parent -> "%s belongs to %s, which is not there".formatted(route, parent));
    }

    private static String namespace(JsonNode parent, Manifest route) {
        return parent.path("namespace").asText(route.namespace());
    }

    private static Stream<String> kinded(Manifest from, JsonNode reference, String kind, Manifests manifests) {
        var said = reference.path("kind").asText(kind);
        if (kind.equals(OF_THE_CLUSTER.get(said))) {
            return Stream.empty();
        }
        return said.equals(kind)
                ? named(from.toString(), reference, kind, manifests)
                : Stream.of("%s names the kind %s, which is no %s".formatted(from, said, kind));
    }

    /** What refers to something by its {@code name}. */
    static Stream<String> named(String from, JsonNode reference, String kind, Manifests manifests) {
        var name = reference.path("name").asText();
        return manifests.find(kind, name).isPresent()
                ? Stream.empty()
                : Stream.of("%s names the %s '%s', which is not there".formatted(from, kind, name));
    }

    /** What refers to one entry of a ConfigMap by {@code name} and {@code key}. */
    static Stream<String> entry(String from, JsonNode reference, Manifests manifests) {
        return entry(
                from, reference.path("name").asText(), reference.path("key").asText(), manifests);
    }

    static Stream<String> entry(String from, String name, String key, Manifests manifests) {
        return manifests.find("ConfigMap", name).stream()
                        .anyMatch(map -> map.at("/data").has(key))
                ? Stream.empty()
                : Stream.of("%s asks the ConfigMap '%s' for %s, which it does not have".formatted(from, name, key));
    }
}
