package org.clientele.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Under the one host name each path of each service leads to that service, which knows what stands before its paths.
 */
final class PathsAgree implements Check {

    @Override
    public Stream<String> problems(Manifests manifests) {
        return Stream.concat(
                manifests
                        .of("Deployment")
                        .flatMap(deployment -> ServiceModule.of(deployment).stream()
                                .flatMap(service -> problems(deployment, service, manifests))),
                hosts(manifests));
    }

    private static Stream<String> problems(Manifest deployment, ServiceModule service, Manifests manifests) {
        var root = variable(deployment, "CLIENTELE_PATH");
        var address = variable(deployment, "CLIENTELE_PAGES_ADDRESS");
        var apart = address.isEmpty() || URI.create(address).getPath().equals(root)
                ? Stream.<String>empty()
                : Stream.of("%s has the path %s and its pages are at %s".formatted(deployment, root, address));
        return manifests.of("Gateway").findAny().isEmpty()
                ? apart
                : Stream.concat(apart, routes(deployment, service, root, manifests));
    }

    private static Stream<String> routes(Manifest deployment, ServiceModule service, String root, Manifests manifests) {
        return Stream.concat(service.paths(), Stream.of("/", "/assets/frame.css", "/sign-in/callback", "/v3/api-docs"))
                .map(path -> root + path)
                .filter(path -> !backends(path, manifests).equals(Set.of(deployment.name())))
                .limit(3)
                .map(path -> "%s is served by %s and leads to %s"
                        .formatted(path, service.name(), backends(path, manifests)));
    }

    static String variable(Manifest deployment, String name) {
        return Variable.own(deployment.at("/spec/template/spec/containers/0"))
                .filter(variable -> variable.name().equals(name))
                .map(Variable::value)
                .findFirst()
                .orElse("");
    }

    private static Set<String> backends(String path, Manifests manifests) {
        return manifests
                .of("HTTPRoute")
                .flatMap(route -> route.each("/spec/rules"))
                .filter(rule -> Manifest.items(rule.path("matches"))
                        .map(match -> match.path("path"))
                        .anyMatch(match -> matches(match, path)))
                .flatMap(rule -> Manifest.items(rule.path("backendRefs")))
                .map(backend -> backend.path("name").asText())
                .collect(Collectors.toSet());
    }

    /** Prefixes are of whole segments. */
    private static boolean matches(JsonNode match, String path) {
        var value = match.path("value").asText();
        return match.path("type").asText().equals("Exact")
                ? path.equals(value)
                : path.equals(value) || path.startsWith(value.endsWith("/") ? value : value + "/");
    }

    private static Stream<String> hosts(Manifests manifests) {
        var hosts = new HashSet<String>();
        manifests
                .of("Gateway")
                .flatMap(gateway -> gateway.each("/spec/listeners"))
                .forEach(listener -> hosts.add(listener.path("hostname").asText()));
        if (hosts.isEmpty()) {
            return Stream.empty();
        }
        manifests.of("HTTPRoute").forEach(route -> hosts.addAll(Manifest.texts(route.at("/spec/hostnames"))));
        manifests.find("Certificate", "clientele-tls").stream()
                .forEach(one -> hosts.addAll(Manifest.texts(one.at("/spec/dnsNames"))));
        manifests
                .of("Deployment")
                .map(deployment -> variable(deployment, "CLIENTELE_PAGES_ADDRESS"))
                .filter(address -> !address.isEmpty())
                .forEach(address -> hosts.add(URI.create(address).getHost()));
        return hosts.size() == 1 ? Stream.empty() : Stream.of("there are several host names: " + hosts);
    }
}
