package org.clientele.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.kubernetes.Violation.CONTAINER;
import static org.clientele.kubernetes.Violation.LEAD;
import static org.clientele.kubernetes.Violation.change;
import static org.clientele.kubernetes.Violation.deployment;
import static org.clientele.kubernetes.Violation.without;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check finds what it is for: manifests broken on purpose, and what is said of them. */
class ViolationTests {

    static Stream<Violation> violations() {
        return Stream.of(
                        models(),
                        selectors(),
                        ports(),
                        containment(),
                        lifecycles(),
                        ways(),
                        topics(),
                        rights(),
                        settings(),
                        secrets(),
                        instances(),
                        paths(),
                        references(),
                        volumes(),
                        addresses(),
                        rules(),
                        dashboards())
                .flatMap(some -> some);
    }

    @ParameterizedTest
    @MethodSource("violations")
    void areFound(Violation violation) {
        assertThat(violation.found()).anySatisfy(problem -> assertThat(problem).contains(violation.said()));
    }

    @Test
    void areThereForEachCheckAndCountedOnThePage() {
        var page = Manifests.read(Path.of("README.md"));
        var broken = Stream.concat(violations(), OverlayViolations.all())
                .collect(Collectors.groupingBy(Violation::check, TreeMap::new, Collectors.counting()));
        assertThat(broken.keySet()).isEqualTo(Checks.ALL.keySet());
        assertThat(broken)
                .allSatisfy((check, count) ->
                        assertThat(page).containsPattern("(?m)^\\| %s \\| .* \\| %d \\|$".formatted(check, count)));
    }

    private static Stream<Violation> models() {
        return Stream.of(
                deployment("models", "a misspelt field", "/spec", spec -> spec.put("replica", 2), "replica"),
                deployment(
                        "models",
                        "a text for a number",
                        "/spec",
                        spec -> spec.put("revisionHistoryLimit", "3"),
                        "String"),
                deployment(
                        "models", "a number for a text", CONTAINER + "/env/0", one -> one.put("value", 5), "Integer"),
                deployment(
                        "models",
                        "a probe of no kind",
                        CONTAINER + "/livenessProbe",
                        one -> one.put("http", "x"),
                        "http"),
                change(
                        "models",
                        "a misspelt field of Strimzi's",
                        "KafkaTopic",
                        "lead-events",
                        "/spec",
                        spec -> spec.put("partition", 6),
                        "partition"),
                change(
                        "models",
                        "a misspelt setting of a broker's listener",
                        "Kafka",
                        "clientele",
                        "/spec/kafka/listeners/0",
                        one -> one.put("tsl", true),
                        "tsl"),
                change(
                        "models",
                        "a misspelt field of MongoDB's operator",
                        "MongoDBCommunity",
                        "mongodb",
                        "/spec",
                        spec -> spec.put("member", 3),
                        "member"),
                change(
                        "models",
                        "a misspelt field of a route",
                        "HTTPRoute",
                        LEAD,
                        "/spec",
                        spec -> spec.put("hostname", "x"),
                        "hostname"),
                Violation.of(
                        "models",
                        "an old version",
                        all -> all.with(
                                "KafkaTopic",
                                "lead-events",
                                tree -> tree.put("apiVersion", "kafka.strimzi.io/v1beta2")),
                        "nothing is known of"));
    }

    private static Stream<Violation> selectors() {
        return Stream.of(
                change(
                        "selectors",
                        "a Service that selects nothing",
                        "Service",
                        LEAD,
                        "/spec/selector",
                        one -> one.put("app.kubernetes.io/name", "leads"),
                        "selects no Pods"),
                deployment(
                        "selectors",
                        "a Deployment whose Pods are others",
                        "/spec/template/metadata/labels",
                        one -> one.put("app.kubernetes.io/name", "leads"),
                        "Deployment lead-service selects no Pods"),
                change(
                        "selectors",
                        "a budget of nothing",
                        "PodDisruptionBudget",
                        LEAD,
                        "/spec/selector/matchLabels",
                        one -> one.put("app", "x"),
                        "selects no Pods"),
                change(
                        "selectors",
                        "a monitor of nothing",
                        "PodMonitor",
                        "services",
                        "/spec/selector/matchLabels",
                        one -> one.put("app", "x"),
                        "selects no Pods"),
                deployment(
                        "selectors",
                        "spread among the Pods of another",
                        "/spec/template/spec/topologySpreadConstraints/0/labelSelector/matchLabels",
                        one -> one.put("app.kubernetes.io/name", "portfolio-service"),
                        "is spread among others"),
                change(
                        "selectors",
                        "an autoscaler of nothing",
                        "HorizontalPodAutoscaler",
                        LEAD,
                        "/spec/scaleTargetRef",
                        one -> one.put("name", "leads"),
                        "which is not there"),
                change(
                        "selectors",
                        "KEDA scales nothing",
                        "ScaledObject",
                        LEAD,
                        "/spec/scaleTargetRef",
                        one -> one.put("name", "leads"),
                        "which is not there"),
                without("selectors", "ServiceAccount", LEAD, "has no ServiceAccount of its own"));
    }

    private static Stream<Violation> ports() {
        return Stream.of(
                change(
                        "ports",
                        "a Service that leads nowhere",
                        "Service",
                        LEAD,
                        "/spec/ports/0",
                        one -> one.put("targetPort", "web"),
                        "does not listen"),
                change(
                        "ports",
                        "a monitor that looks elsewhere",
                        "PodMonitor",
                        "services",
                        "/spec/podMetricsEndpoints/0",
                        one -> one.put("port", "metrics"),
                        "which Deployment lead-service does not serve"),
                change(
                        "ports",
                        "a monitor at the port of the API",
                        "PodMonitor",
                        "services",
                        "/spec/podMetricsEndpoints/0",
                        one -> one.put("port", "http"),
                        "which Deployment lead-service does not serve"),
                change(
                        "ports",
                        "a monitor that asks for what nobody serves",
                        "PodMonitor",
                        "services",
                        "/spec/podMetricsEndpoints/0",
                        one -> one.put("path", "/metrics"),
                        "which Deployment lead-service does not serve"),
                change(
                        "ports",
                        "a route to another port",
                        "HTTPRoute",
                        LEAD,
                        "/spec/rules/0/backendRefs/0",
                        one -> one.put("port", 8082),
                        "where there is nothing"),
                deployment(
                        "ports",
                        "a probe at another port",
                        CONTAINER + "/startupProbe/httpGet",
                        one -> one.put("port", "health"),
                        "is probed at port"),
                deployment(
                        "ports",
                        "a port that the service does not have",
                        CONTAINER + "/ports/1",
                        one -> one.put("containerPort", 9082),
                        "its settings say 9081"));
    }

    private static Stream<Violation> containment() {
        var pod = "/spec/template/spec/securityContext";
        var container = CONTAINER + "/securityContext";
        return Stream.of(
                deployment(
                        "containment",
                        "an image of any version",
                        CONTAINER,
                        one -> one.put("image", "clientele/lead-service"),
                        "not pinned"),
                deployment(
                        "containment",
                        "the latest image",
                        CONTAINER,
                        one -> one.put("image", "clientele/lead-service:latest"),
                        "not pinned"),
                deployment("containment", "root", pod, one -> one.put("runAsNonRoot", false), "runs as root"),
                deployment("containment", "another user", pod, one -> one.put("runAsUser", 1000), "another user"),
                deployment("containment", "no profile", pod, one -> one.remove("seccompProfile"), "system calls"),
                deployment(
                        "containment",
                        "a token",
                        "/spec/template/spec",
                        one -> one.remove("automountServiceAccountToken"),
                        "token"),
                deployment(
                        "containment",
                        "rights to gain",
                        container,
                        one -> one.remove("allowPrivilegeEscalation"),
                        "may gain rights"),
                deployment(
                        "containment",
                        "an image to write to",
                        container,
                        one -> one.put("readOnlyRootFilesystem", false),
                        "write to its image"),
                deployment("containment", "capabilities", container, one -> one.remove("capabilities"), "capabilities"),
                deployment(
                        "containment",
                        "memory without end",
                        CONTAINER + "/resources/limits",
                        one -> one.remove("memory"),
                        "all memory"),
                change(
                        "containment",
                        "a token of the account",
                        "ServiceAccount",
                        LEAD,
                        "",
                        one -> one.remove("automountServiceAccountToken"),
                        "gives tokens"),
                change(
                        "containment",
                        "a namespace that admits everything",
                        "Namespace",
                        "clientele",
                        "/metadata/labels",
                        one -> one.put("pod-security.kubernetes.io/enforce", "baseline"),
                        "restricted"),
                change(
                        "containment",
                        "brokers with capabilities",
                        "KafkaNodePool",
                        "brokers",
                        "/spec/template",
                        one -> one.remove("kafkaContainer"),
                        "makes Pods that are not restricted"),
                change(
                        "containment",
                        "an entity operator that is root",
                        "Kafka",
                        "clientele",
                        "/spec/entityOperator/template/pod/securityContext",
                        one -> one.remove("runAsNonRoot"),
                        "makes Pods that are not restricted"),
                change(
                        "containment",
                        "a backup that is root",
                        "CronJob",
                        "mongodb-backup",
                        "/spec/jobTemplate/spec/template/spec/securityContext",
                        one -> one.put("runAsNonRoot", false),
                        "CronJob mongodb-backup runs as root"));
    }

    private static Stream<Violation> lifecycles() {
        return Stream.of(
                deployment(
                        "lifecycles",
                        "no readiness probe",
                        CONTAINER,
                        one -> one.remove("readinessProbe"),
                        "readinessProbe"),
                deployment(
                        "lifecycles",
                        "a probe of a path that nobody serves",
                        CONTAINER + "/livenessProbe/httpGet",
                        one -> one.put("path", "/health"),
                        "nothing of the kind is served"),
                deployment(
                        "lifecycles",
                        "readiness that asks the store",
                        CONTAINER + "/readinessProbe/httpGet",
                        one -> one.put("path", "/actuator/health"),
                        "nothing of the kind is served"),
                deployment(
                        "lifecycles",
                        "a probe at the port of the API",
                        CONTAINER + "/startupProbe/httpGet",
                        one -> one.put("port", "http"),
                        "nothing of the kind is served"),
                deployment(
                        "lifecycles",
                        "too little time to stop",
                        "/spec/template/spec",
                        one -> one.put("terminationGracePeriodSeconds", 30),
                        "30 s to stop"),
                deployment(
                        "lifecycles",
                        "an end without notice",
                        CONTAINER,
                        one -> one.remove("lifecycle"),
                        "before it hears"),
                without("lifecycles", "PodDisruptionBudget", LEAD, "has no PodDisruptionBudget"),
                deployment(
                        "lifecycles",
                        "all on one node",
                        "/spec/template/spec",
                        one -> one.remove("topologySpreadConstraints"),
                        "not spread"));
    }

    private static Stream<Violation> ways() {
        return Stream.of(
                without("network ways", "NetworkPolicy", "nothing-else", "no NetworkPolicy forbids"),
                without("network ways", "NetworkPolicy", "services-to-mongodb", "is needed and not allowed"),
                without("network ways", "NetworkPolicy", "backup-to-mongodb", "is needed and not allowed"),
                without("network ways", "NetworkPolicy", "mongodb", "is not let in"),
                without("network ways", "NetworkPolicy", "kafka-to-kafka", "may not go out"),
                without("network ways", "NetworkPolicy", "watching-to-services", "lets watches in at []"),
                change(
                        "network ways",
                        "Prometheus at the port of the API",
                        "NetworkPolicy",
                        "watching-to-services",
                        "/spec/ingress/0/ports/0",
                        one -> one.put("port", "http"),
                        "instead of management"),
                change(
                        "network ways",
                        "another port of the broker",
                        "NetworkPolicy",
                        "services-to-kafka",
                        "/spec/egress/0/ports/0",
                        one -> one.put("port", 9092),
                        "would be let in and may not go out"),
                change(
                        "network ways",
                        "a listener that lets nobody in",
                        "Kafka",
                        "clientele",
                        "/spec/kafka/listeners/0",
                        one -> one.remove("networkPolicyPeers"),
                        "is not let in"),
                change(
                        "network ways",
                        "a way for Pods that there are not",
                        "NetworkPolicy",
                        "notification-to-mail",
                        "/spec/podSelector/matchLabels",
                        one -> one.put("app.kubernetes.io/name", "mailer"),
                        "selects no Pods"),
                change(
                        "network ways",
                        "a port at which nobody listens",
                        "NetworkPolicy",
                        "way-in-to-services",
                        "/spec/ingress/0/ports/0",
                        one -> one.put("port", "web"),
                        "nobody listens"));
    }

    private static Stream<Violation> topics() {
        return Stream.of(
                without("topics", "KafkaTopic", "lead-events", "KafkaTopic lead-events of clientele has null"),
                change(
                        "topics",
                        "other partitions",
                        "KafkaTopic",
                        "lead-events",
                        "/spec",
                        one -> one.put("partitions", 12),
                        "12 partitions"),
                change(
                        "topics",
                        "facts that are forgotten",
                        "KafkaTopic",
                        "lead-events",
                        "/spec/config",
                        one -> one.put("retention.ms", 604_800_000),
                        "retention.ms=604800000"),
                change(
                        "topics",
                        "profiles that are not compacted",
                        "KafkaTopic",
                        "client-profiles",
                        "/spec/config",
                        one -> one.put("cleanup.policy", "delete"),
                        "cleanup.policy=delete"),
                change(
                        "topics",
                        "confirmed by one broker",
                        "KafkaTopic",
                        "lead-events",
                        "/spec/config",
                        one -> one.put("min.insync.replicas", 1),
                        "min.insync.replicas=1"),
                change(
                        "topics",
                        "more replicas than brokers",
                        "KafkaNodePool",
                        "brokers",
                        "/spec",
                        one -> one.put("replicas", 1),
                        "1 replicas"),
                change(
                        "topics",
                        "topics by accident",
                        "Kafka",
                        "clientele",
                        "/spec/kafka/config",
                        one -> one.remove("auto.create.topics.enable"),
                        "auto.create.topics.enable"),
                change(
                        "topics",
                        "a topic of no cluster",
                        "KafkaTopic",
                        "lead-events",
                        "/metadata/labels",
                        one -> one.put("strimzi.io/cluster", "other"),
                        "is of no cluster"),
                Violation.of("topics", "a topic that nobody knows", all -> all.and("""
                        {apiVersion: kafka.strimzi.io/v1, kind: KafkaTopic, metadata: {name: gossip}}"""), "gossip"));
    }

    private static Stream<Violation> rights() {
        var rule = "/spec/authorization/acls/0";
        return Stream.of(
                change(
                        "rights",
                        "a right to write that is missing",
                        "KafkaUser",
                        LEAD,
                        rule,
                        one -> ((ArrayNode) one.get("operations")).removeAll().add("Read"),
                        "has not the right"),
                change(
                        "rights",
                        "a topic too many",
                        "KafkaUser",
                        LEAD,
                        rule + "/resource",
                        one -> one.put("name", "segment-events"),
                        "does not need"),
                change(
                        "rights",
                        "another group",
                        "KafkaUser",
                        "portfolio-service",
                        "/spec/authorization/acls/8/resource",
                        one -> one.put("name", "portfolio"),
                        "has not the right"),
                change(
                        "rights",
                        "transactional ids of others",
                        "KafkaUser",
                        "portfolio-service",
                        "/spec/authorization/acls/9/resource",
                        one -> one.put("name", "port"),
                        "does not need"),
                change(
                        "rights",
                        "a stranger who writes facts",
                        "KafkaUser",
                        "marketing-tools",
                        rule + "/resource",
                        one -> one.put("name", "lead-events"),
                        "is no service"),
                change(
                        "rights",
                        "a user without a password",
                        "KafkaUser",
                        LEAD,
                        "/spec",
                        one -> one.remove("authentication"),
                        "has no password"),
                without("rights", "KafkaUser", "analytics-service", "analytics-service has not the right"),
                change(
                        "rights",
                        "the database of another service",
                        "MongoDBCommunity",
                        "mongodb",
                        "/spec/users/0/roles/0",
                        one -> one.put("db", "portfolio"),
                        "needs [readWrite on lead] at the store"),
                change(
                        "rights",
                        "more than reading and writing",
                        "MongoDBCommunity",
                        "mongodb",
                        "/spec/users/1/roles/0",
                        one -> one.put("name", "dbOwner"),
                        "needs [readWrite on portfolio] at the store"),
                deployment(
                        "rights",
                        "a service under another's name",
                        CONTAINER + "/env/2",
                        one -> one.put("value", "portfolio-service"),
                        "at the broker"));
    }

    private static Stream<Violation> settings() {
        return Stream.of(
                change(
                        "settings",
                        "a misspelt variable",
                        "ConfigMap",
                        "clientele",
                        "/data",
                        one -> one.put("CLIENTELE_ISSUR", "x"),
                        "is told CLIENTELE_ISSUR, which it does not know"),
                change(
                        "settings",
                        "a variable that is missing",
                        "ConfigMap",
                        "clientele",
                        "/data",
                        one -> one.remove("CLIENTELE_ISSUER"),
                        "is not told CLIENTELE_ISSUER"),
                change(
                        "settings",
                        "a variable of another service",
                        "ConfigMap",
                        "clientele",
                        "/data",
                        one -> one.put("CLIENTELE_REGION", "FR"),
                        "lead-service is told CLIENTELE_REGION twice"));
    }

    private static Stream<Violation> secrets() {
        return Stream.of(
                without(
                        "secrets",
                        "ExternalSecret",
                        "clientele-secret",
                        "secret=clientele-secret, key=secret] is asked for"),
                without("secrets", "Certificate", "mongodb-server", "secret=mongodb-server, key=tls.crt] is asked for"),
                without("secrets", "KafkaUser", "kafka-lag", "secret=kafka-lag, key=password] is asked for"),
                deployment(
                        "secrets",
                        "another key",
                        CONTAINER + "/env/1/valueFrom/secretKeyRef",
                        one -> one.put("key", "secrets"),
                        "comes from nowhere"),
                deployment(
                        "secrets",
                        "a secret in the manifest",
                        CONTAINER + "/env/1",
                        one -> one.put("value", "hush").remove("valueFrom"),
                        "has CLIENTELE_SECRET written in it"),
                change(
                        "secrets",
                        "a secret that nobody asks for",
                        "ExternalSecret",
                        "analytics-pages",
                        "/spec/target",
                        one -> one.put("name", "pages"),
                        "nobody asks for it"),
                Violation.of("secrets", "a Secret with its content", all -> all.and("""
                        {apiVersion: v1, kind: Secret, metadata: {name: open}}"""), "written for everybody"));
    }

    private static Stream<Violation> instances() {
        return Stream.of(
                change(
                        "instances",
                        "more than partitions, by load",
                        "HorizontalPodAutoscaler",
                        LEAD,
                        "/spec",
                        one -> one.put("maxReplicas", 4),
                        "has 3 partitions"),
                change(
                        "instances",
                        "more than partitions, by lag",
                        "ScaledObject",
                        LEAD,
                        "/spec",
                        one -> one.put("maxReplicaCount", 7),
                        "has 3 partitions"),
                deployment(
                        "instances",
                        "more than partitions, always",
                        "/spec",
                        one -> one.put("replicas", 5),
                        "has 3 partitions"),
                change(
                        "instances",
                        "the lag of another group",
                        "ScaledObject",
                        LEAD,
                        "/spec/triggers/0/metadata",
                        one -> one.put("consumerGroup", "lead"),
                        "counts the lag of"));
    }

    private static Stream<Violation> paths() {
        return Stream.of(
                change(
                        "paths",
                        "a route of another path",
                        "HTTPRoute",
                        LEAD,
                        "/spec/rules/0/matches/0/path",
                        one -> one.put("value", "/leads"),
                        "is served by lead-service and leads to []"),
                change(
                        "paths",
                        "two services at one path",
                        "HTTPRoute",
                        "portfolio-service",
                        "/spec/rules/0/matches/0/path",
                        one -> one.put("value", "/"),
                        "portfolio-service"),
                deployment(
                        "paths",
                        "a service that does not know its path",
                        CONTAINER + "/env/0",
                        one -> one.put("value", "/"),
                        "is served by lead-service"),
                change(
                        "paths",
                        "another host",
                        "HTTPRoute",
                        LEAD,
                        "/spec",
                        one -> one.putArray("hostnames").add("other.example"),
                        "several host names"),
                change(
                        "paths",
                        "a certificate for another host",
                        "Certificate",
                        "clientele-tls",
                        "/spec",
                        one -> one.putArray("dnsNames").add("other.example"),
                        "several host names"));
    }

    private static Stream<Violation> rules() {
        return Stream.of(change(
                "rules",
                "a rule that is only here",
                "PrometheusRule",
                "clientele",
                "/spec",
                one -> one.putArray("groups").addObject().put("name", "more"),
                "deploy/observability/rules"));
    }

    private static Stream<Violation> references() {
        return Stream.of(
                change(
                        "references",
                        "a route of another Gateway",
                        "HTTPRoute",
                        LEAD,
                        "/spec/parentRefs/0",
                        one -> one.put("name", "gateway"),
                        "HTTPRoute lead-service belongs to"),
                change(
                        "references",
                        "a route of a listener that there is not",
                        "HTTPRoute",
                        LEAD,
                        "/spec/parentRefs/0",
                        one -> one.put("sectionName", "tls"),
                        "HTTPRoute lead-service belongs to"),
                change(
                        "references",
                        "a route of a Gateway elsewhere",
                        "HTTPRoute",
                        LEAD,
                        "/spec/parentRefs/0",
                        one -> one.put("namespace", "gateways"),
                        "HTTPRoute lead-service belongs to"),
                change(
                        "references",
                        "nobody certifies",
                        "Certificate",
                        "mongodb-server",
                        "/spec/issuerRef",
                        one -> one.put("name", "mongodb"),
                        "names the Issuer 'mongodb', which is not there"),
                change(
                        "references",
                        "certified by something of no kind",
                        "Certificate",
                        "clientele-tls",
                        "/spec/issuerRef",
                        one -> one.put("kind", "Authority"),
                        "names the kind Authority, which is no Issuer"),
                change(
                        "references",
                        "secrets out of no store",
                        "ExternalSecret",
                        "clientele-secret",
                        "/spec/secretStoreRef",
                        one -> one.put("name", "vault"),
                        "names the SecretStore 'vault', which is not there"),
                without("references", "ServiceAccount", "secret-reader", "names the ServiceAccount 'secret-reader'"),
                without("references", "TriggerAuthentication", "kafka-lag", "ScaledObject lead-service names the"),
                change(
                        "references",
                        "an entry that a ConfigMap does not have",
                        "ConfigMap",
                        "kafka-lag",
                        "/data",
                        one -> one.remove("sasl"),
                        "asks the ConfigMap 'kafka-lag' for sasl"));
    }

    private static Stream<Violation> volumes() {
        var pod = "/spec/jobTemplate/spec/template/spec";
        return Stream.of(
                without(
                        "volumes",
                        "PersistentVolumeClaim",
                        "mongodb-backups",
                        "claims 'mongodb-backups', which is not"),
                without("volumes", "ConfigMap", "clientele", "names the ConfigMap 'clientele', which is not there"),
                change(
                        "volumes",
                        "a mount of nothing",
                        "CronJob",
                        "mongodb-backup",
                        pod + "/containers/0/volumeMounts/0",
                        one -> one.put("name", "dumps"),
                        "mounts dumps, which is no volume of it"),
                deployment(
                        "volumes",
                        "a whole Secret",
                        "/spec/template/spec/volumes/1/secret",
                        one -> one.remove("items"),
                        "takes whatever is in the Secret"),
                deployment(
                        "volumes",
                        "a ConfigMap that there is not",
                        "/spec/template/spec/volumes/0",
                        one -> one.putObject("configMap").put("name", "settings"),
                        "names the ConfigMap 'settings'"),
                deployment(
                        "volumes",
                        "a variable of a ConfigMap that does not have it",
                        CONTAINER + "/env/0",
                        one -> one.putObject("valueFrom")
                                .putObject("configMapKeyRef")
                                .put("name", "clientele")
                                .put("key", "path"),
                        "asks the ConfigMap 'clientele' for path"));
    }

    private static Stream<Violation> addresses() {
        return Stream.of(
                without("addresses", "NetworkPolicy", "services-to-issuer", "calls identity.clientele.example:443"),
                without("addresses", "NetworkPolicy", "services-to-kafka", "calls clientele-kafka-bootstrap"),
                without("addresses", "NetworkPolicy", "notification-to-mail", "calls smtp.clientele.example:25"),
                change(
                        "addresses",
                        "an issuer at another port",
                        "ConfigMap",
                        "clientele",
                        "/data",
                        one -> one.put("CLIENTELE_ISSUER", "https://identity.clientele.example:8443/realms/crm"),
                        "calls identity.clientele.example:8443, and no policy lets it out"),
                change(
                        "addresses",
                        "brokers of another cluster",
                        "ConfigMap",
                        "clientele",
                        "/data",
                        one -> one.put("CLIENTELE_KAFKA", "kafka-kafka-bootstrap.clientele.svc:9093"),
                        "calls kafka-kafka-bootstrap.clientele.svc:9093, where nobody listens"),
                change(
                        "addresses",
                        "a mail server by TLS",
                        "Deployment",
                        "notification-service",
                        CONTAINER + "/env/6",
                        one -> one.put("value", "465"),
                        "calls smtp.clientele.example:465, and no policy lets it out"),
                change(
                        "addresses",
                        "a collector of traces that no policy knows",
                        "ConfigMap",
                        "clientele",
                        "/data",
                        one -> one.put("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector.observability.svc:4317"),
                        "calls collector.observability.svc:4317, and no policy lets it out"));
    }

    private static Stream<Violation> dashboards() {
        return Stream.of(
                without("dashboards", "ConfigMap", "dashboard-jvm", "the dashboard jvm.json is in no ConfigMap"),
                change(
                        "dashboards",
                        "one that Grafana does not find",
                        "ConfigMap",
                        "dashboard-journey",
                        "/metadata/labels",
                        one -> one.put("grafana_dashboard", "0"),
                        "journey.json is in no ConfigMap"),
                change(
                        "dashboards",
                        "an old one",
                        "ConfigMap",
                        "dashboard-promises",
                        "/data",
                        one -> one.put("promises.json", "{}"),
                        "promises.json is in no ConfigMap"));
    }
}
