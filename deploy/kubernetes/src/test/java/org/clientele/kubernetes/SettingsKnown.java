package org.clientele.kubernetes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whatever a service, the identity server or a Job is told it knows, whatever has no sense beyond one machine it is
 * told, and the identity server is called as services know it.
 */
final class SettingsKnown implements Check {

    /** What differs nowhere: the image and the manifests have the port of the settings. */
    private static final Set<String> AS_THEY_ARE = Set.of("CLIENTELE_MANAGEMENT_PORT");

    private static final String IDENTITY = "identity";

    private static final String ISSUER = "CLIENTELE_ISSUER";

    private static final KnownVariables OF_IDENTITY = KnownVariables.of(
            Manifests.read(ServiceModule.ROOT.resolve("deploy/local/src/main/resources/identity.yml")),
            KnownVariables.sources(
                    ServiceModule.ROOT.resolve("deploy/local/src/main/java/org/clientele/local/identity")));

    private static final KnownVariables OF_OPERATIONS =
            KnownVariables.of("", KnownVariables.sources(ServiceModule.ROOT.resolve("deploy/operations/src/main")));

    @Override
    public Stream<String> problems(Manifests manifests) {
        return Stream.concat(
                manifests
                        .of("Deployment")
                        .flatMap(deployment -> known(deployment).stream()
                                .flatMap(known -> problems(deployment.name(), known, told(deployment, manifests)))),
                Stream.concat(issuer(manifests), manifests.of("CronJob").flatMap(SettingsKnown::unused)));
    }

    private static Optional<KnownVariables> known(Manifest deployment) {
        return deployment.name().equals(IDENTITY)
                ? Optional.of(OF_IDENTITY)
                : ServiceModule.of(deployment).map(ServiceModule::variables);
    }

    private static Stream<String> problems(String name, KnownVariables known, List<String> told) {
        var unknown = new TreeSet<>(told);
        unknown.removeAll(known.all());
        var untold = new TreeSet<>(known.own());
        untold.removeAll(told);
        untold.removeAll(AS_THEY_ARE);
        return Stream.of(
                        unknown.stream()
                                .map(variable -> "%s is told %s, which it does not know".formatted(name, variable)),
                        untold.stream().map(variable -> "%s is not told %s".formatted(name, variable)),
                        twice(name, told))
                .flatMap(problems -> problems);
    }

    private static Stream<String> twice(String name, List<String> told) {
        return told.stream()
                .collect(Collectors.groupingBy(variable -> variable, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(variable -> variable.getValue() > 1)
                .map(variable -> "%s is told %s twice".formatted(name, variable.getKey()));
    }

    private static List<String> told(Manifest deployment, Manifests manifests) {
        return Variable.of(deployment.at("/spec/template/spec/containers/0"), manifests)
                .map(Variable::name)
                .toList();
    }

    /** Tokens name who made them, and are taken from nobody else. */
    private static Stream<String> issuer(Manifests manifests) {
        var believed = manifests
                .find("ConfigMap", "clientele")
                .orElseThrow()
                .at("/data/" + ISSUER)
                .asText();
        return manifests.find("Deployment", IDENTITY).stream()
                .map(identity -> PathsAgree.variable(identity, ISSUER))
                .filter(name -> !name.equals(believed))
                .map(name -> "identity is called %s, and services believe %s".formatted(name, believed));
    }

    /** What runs once reads its variables in its own text, or is given them as options. */
    private static Stream<String> unused(Manifest job) {
        var container = job.at("/spec/jobTemplate/spec/template/spec/containers/0");
        var run = container.path("command") + " " + container.path("args");
        return Variable.own(container)
                .map(Variable::name)
                .filter(name -> !run.contains(name) && !OF_OPERATIONS.all().contains(name))
                .map(name -> "%s is told %s, which it does not know".formatted(job.name(), name));
    }
}
