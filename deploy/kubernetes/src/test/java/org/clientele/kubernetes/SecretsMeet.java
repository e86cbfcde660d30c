package org.clientele.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each secret that is asked for comes from somewhere, each that is fetched is asked for, and none is written here. */
final class SecretsMeet implements Check {

    private static final Set<String> OF_EACH_SERVICE =
            Set.of("CLIENTELE_SECRET", "CLIENTELE_KAFKA_PASSWORD", "CLIENTELE_MONGODB_URI");

    @Override
    public Stream<String> problems(Manifests manifests) {
        var asked = SecretKey.asked(manifests).collect(Collectors.toSet());
        var operated = SecretKey.operated(manifests).collect(Collectors.toSet());
        var fetched = SecretKey.fetched(manifests).collect(Collectors.toSet());
        var made = SecretKey.made().collect(Collectors.toSet());
        return Stream.of(
                        asked.stream()
                                .filter(key -> !operated.contains(key))
                                .filter(key -> !(fetched.isEmpty() ? made : fetched).contains(key))
                                .map(key -> key + " is asked for and comes from nowhere"),
                        Stream.concat(fetched.stream(), made.stream())
                                .distinct()
                                .filter(key -> !asked.contains(key))
                                .map(key -> key + " is made and nobody asks for it"),
                        fetched.stream()
                                .filter(key -> !made.contains(key))
                                .map(key -> key + " is fetched and make-secrets does not make it"),
                        manifests.of("Secret").map(secret -> secret + " is written for everybody to read"),
                        manifests.of("Deployment").flatMap(SecretsMeet::references))
                .flatMap(problems -> problems);
    }

    private static Stream<String> references(Manifest deployment) {
        var variables = deployment.each("/spec/template/spec/containers/0/env").toList();
        var referred = variables.stream()
                .filter(variable -> variable.at("/valueFrom/secretKeyRef").isObject())
                .map(SecretsMeet::name)
                .collect(Collectors.toSet());
        var missing = ServiceModule.of(deployment).stream()
                .flatMap(service -> OF_EACH_SERVICE.stream())
                .filter(name -> !referred.contains(name))
                .map(name -> "%s gets no %s from a Secret".formatted(deployment, name));
        var open = variables.stream()
                .filter(variable -> name(variable).matches(".*(SECRET|PASSWORD|URI)"))
                .filter(variable -> variable.has("value"))
                .map(variable -> "%s has %s written in it".formatted(deployment, name(variable)));
        return Stream.concat(missing, open);
    }

    private static String name(JsonNode variable) {
        return variable.path("name").asText();
    }
}
