package org.clientele.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A variable of the environment that a container is told; its value is empty where it comes from a Secret. */
record Variable(String name, String value) {

    private static final Pattern NAMED = Pattern.compile("\\$\\((\\w+)\\)");

    /** Its own, and those of the ConfigMaps that it takes whole. */
    static Stream<Variable> of(JsonNode container, Manifests manifests) {
        return Stream.concat(own(container), shared(container, manifests));
    }

    /** What is written beside the container itself. */
    static Stream<Variable> own(JsonNode container) {
        return Manifest.items(container.path("env"))
                .map(one -> new Variable(
                        one.path("name").asText(), one.path("value").asText()));
    }

    /** What a container is started with, its own variables put in where they are named. */
    static Stream<String> arguments(JsonNode container) {
        var values = own(container).collect(Collectors.toMap(Variable::name, Variable::value));
        return Manifest.texts(container.path("args")).stream()
                .map(NAMED::matcher)
                .map(argument -> argument.replaceAll(
                        name -> Matcher.quoteReplacement(values.getOrDefault(name.group(1), name.group()))));
    }

    private static Stream<Variable> shared(JsonNode container, Manifests manifests) {
        return Manifest.items(container.path("envFrom"))
                .map(source -> source.at("/configMapRef/name").asText())
                .flatMap(name -> manifests.find("ConfigMap", name).stream())
                .flatMap(map -> map.at("/data").propertyStream())
                .map(entry -> new Variable(entry.getKey(), entry.getValue().asText()));
    }
}
