package org.clientele.kubernetes;

import java.util.List;
import java.util.stream.Stream;

/** Overlays, and what they alone have or change, broken in their own files. */
final class OverlayViolations {

    private static final String IDENTITY = "overlays/local/identity.yaml";

    private OverlayViolations() {}

    private static final List<String> RESTORING = List.of("restore-log");

    private static final List<String> RESTORED = List.of("restore-log", "restored-log");

    static Stream<Violation> all() {
        return Stream.of(ofTheTrial(), ofTheOthers(), ofRestoring()).flatMap(some -> some);
    }

    private static Stream<Violation> ofTheTrial() {
        return Stream.of(
                local("models", "overlays/local/brokers.yaml", "jvmOptions:", "jvmOption:", "jvmOption"),
                local(
                        "selectors",
                        IDENTITY,
                        "  selector:\n    app.kubernetes.io/name: identity",
                        "  selector:\n    app.kubernetes.io/name: identities",
                        "Service identity selects no Pods"),
                local("ports", IDENTITY, "targetPort: smtp", "targetPort: mail", "Service identity leads to port"),
                local(
                        "containment",
                        IDENTITY,
                        "readOnlyRootFilesystem: true",
                        "readOnlyRootFilesystem: false",
                        "Deployment identity can write to its image"),
                local(
                        "containment",
                        "overlays/local/kustomization.yaml",
                        "newTag: 0.1.0-SNAPSHOT",
                        "newTag: latest",
                        "has an image that is not pinned"),
                local(
                        "network ways",
                        IDENTITY,
                        "name: identity-from-services\nspec:\n  podSelector:\n    matchLabels:\n"
                                + "      app.kubernetes.io/component: identity",
                        "name: identity-from-services\nspec:\n  podSelector:\n    matchLabels:\n"
                                + "      app.kubernetes.io/component: mail",
                        "selects no Pods"),
                local(
                        "topics",
                        "overlays/local/kustomization.yaml",
                        "path: /spec/config/min.insync.replicas\n        value: 1",
                        "path: /spec/config/min.insync.replicas\n        value: 2",
                        "min.insync.replicas=2"),
                local(
                        "topics",
                        "overlays/local/kafka.yaml",
                        "offsets.topic.replication.factor: 1",
                        "offsets.topic.replication.factor: 3",
                        "has offsets.topic.replication.factor 3 instead of 1"),
                local(
                        "settings",
                        IDENTITY,
                        "CLIENTELE_LOCAL_PAGES",
                        "CLIENTELE_LOCAL_PAGE",
                        "identity is told CLIENTELE_LOCAL_PAGE, which it does not know"),
                local(
                        "settings",
                        IDENTITY,
                        "http://identity.clientele.svc:8080",
                        "http://localhost:8080",
                        "identity is called http://localhost:8080"),
                local(
                        "settings",
                        "overlays/local/notification-service.yaml",
                        "CLIENTELE_SMTP_PORT",
                        "CLIENTELE_MAIL_PORT",
                        "notification-service is told CLIENTELE_MAIL_PORT"),
                local(
                        "volumes",
                        IDENTITY,
                        "- name: data\n              mountPath",
                        "- name: key\n              mountPath",
                        "Deployment identity mounts key"),
                local(
                        "addresses",
                        "overlays/local/notification-service.yaml",
                        "3025",
                        "2525",
                        "calls identity:2525, where nobody listens"),
                local(
                        "addresses",
                        IDENTITY,
                        "      ports:\n        - port: http\n        - port: smtp",
                        "      ports:\n        - port: http",
                        "calls identity:3025, and no policy lets it out"),
                local(
                        "addresses",
                        "overlays/local/configuration.yaml",
                        "identity.clientele.svc:8080",
                        "issuer.clientele.svc:8080",
                        "calls issuer.clientele.svc:8080, where nobody listens"));
    }

    private static Stream<Violation> ofTheOthers() {
        return Stream.of(
                in(
                        Overlay.STAGING,
                        "paths",
                        "overlays/staging/kustomization.yaml",
                        "path: /spec/listeners/1/hostname\n        value: staging.",
                        "path: /spec/listeners/1/hostname\n        value: test.",
                        "there are several host names"),
                in(
                        Overlay.STAGING,
                        "paths",
                        "overlays/staging/analytics-service.yaml",
                        "clientele.example/analytics",
                        "clientele.example/dashboard",
                        "has the path /analytics and its pages are at"),
                in(
                        Overlay.STAGING,
                        "references",
                        "components/gateway/kustomization.yaml",
                        "  - gateway.yaml\n",
                        "",
                        "HTTPRoute to-https belongs to"),
                in(
                        Overlay.STAGING,
                        "secrets",
                        "components/certificates/kustomization.yaml",
                        "resources:\n  - certificates.yaml",
                        "resources: []",
                        "secret=mongodb-server, key=tls.crt] is asked for"),
                in(
                        Overlay.STAGING,
                        "dashboards",
                        "../observability/dashboards/kustomization.yaml",
                        "- jvm.json",
                        "- journey.json",
                        "the dashboard jvm.json is in no ConfigMap"),
                in(
                        Overlay.PRODUCTION,
                        "lifecycles",
                        "overlays/production/kustomization.yaml",
                        "1/whenUnsatisfiable\n        value: DoNotSchedule\n  - target:\n      kind: KafkaNodePool",
                        "1/topologyKey\n        value: rack\n  - target:\n      kind: KafkaNodePool",
                        "is not spread over nodes and zones"),
                in(
                        Overlay.PRODUCTION,
                        "instances",
                        "components/keda/scaled-objects.yaml",
                        "clientele-kafka-bootstrap.clientele.svc:9093",
                        "clientele-kafka-bootstrap.clientele.svc:9092",
                        "counts the lag of"));
    }

    private static Stream<Violation> ofRestoring() {
        return Stream.of(
                with(
                        RESTORING,
                        "topics",
                        "components/restore-log/kafka/kustomization.yaml",
                        "path: /spec/topicName",
                        "path: /metadata/annotations",
                        "KafkaTopic lead-events of clientele-restored has null"),
                with(
                        RESTORING,
                        "network ways",
                        "components/restore-log/kafka/kustomization.yaml",
                        "      name: kafka-to-kafka",
                        "      name: kafka-to-others",
                        "Kafka clientele-restored (clientele-restored-kafka) at 9091"),
                with(
                        RESTORING,
                        "rights",
                        "components/restore-log/kafka-users.yaml",
                        "          - DescribeConfigs\n",
                        "",
                        "restore-log-restored has not the right"),
                with(
                        RESTORING,
                        "settings",
                        "components/restore-log/restore-log.yaml",
                        "name: MARGIN",
                        "name: BEFORE",
                        "restore-log is told BEFORE, which it does not know"),
                with(
                        RESTORING,
                        "secrets",
                        "components/restore-log/restore-log.yaml",
                        "secretName: restore-log-restored",
                        "secretName: restored",
                        "secret=restored, key=password] is asked for"),
                with(
                        RESTORING,
                        "volumes",
                        "components/restore-log/restore-log.yaml",
                        "configMap:\n                name: restore-log",
                        "configMap:\n                name: settings",
                        "names the ConfigMap 'settings'"),
                with(
                        RESTORING,
                        "addresses",
                        "components/restore-log/network-policy.yaml",
                        "clientele-restored-kafka",
                        "clientele-kafka",
                        "calls clientele-restored-kafka-bootstrap.clientele.svc:9093, and no policy lets it out"),
                with(
                        RESTORED,
                        "rights",
                        "components/restored-log/kustomization.yaml",
                        "kind: KafkaUser\n      name: (lead|",
                        "kind: KafkaUser\n      name: (",
                        "KafkaUser lead-service is of clientele, and services call clientele-restored-kafka-bootstrap"),
                with(
                        RESTORED,
                        "rights",
                        "components/restored-log/kustomization.yaml",
                        "kind: Deployment\n      name: (lead|",
                        "kind: Deployment\n      name: (",
                        "Deployment lead-service trusts clientele-cluster-ca-cert, and calls"));
    }

    private static Violation local(String check, String file, String right, String wrong, String said) {
        return in(Overlay.LOCAL, check, file, right, wrong, said);
    }

    private static Violation in(Overlay overlay, String check, String file, String right, String wrong, String said) {
        return in(overlay, List.of(), check, file, right, wrong, said);
    }

    private static Violation with(
            List<String> components, String check, String file, String right, String wrong, String said) {
        return in(Overlay.PRODUCTION, components, check, file, right, wrong, said);
    }

    private static Violation in(
            Overlay overlay,
            List<String> components,
            String check,
            String file,
            String right,
            String wrong,
            String said) {
        var what = "%s: %s".formatted(file, wrong.lines().reduce("", (before, line) -> line.strip()));
        return new Violation(
                check,
                what,
                () -> OverlayCopy.of(overlay, components)
                        .where(file, right, wrong)
                        .rendered(),
                said);
    }
}
