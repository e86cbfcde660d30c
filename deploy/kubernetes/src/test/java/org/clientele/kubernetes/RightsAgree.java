package org.clientele.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.clientele.testkit.contract.BrokerRight;
import org.clientele.testkit.contract.EventCatalogue;
import org.clientele.testkit.contract.EventType;

/**
 * At the brokers that services call each service may do what it does by the catalogue and its settings, and nothing
 * else; what restores a log may do that; who is neither may publish to topics that no service publishes to, or look. At
 * the store each service reads and writes its database.
 */
final class RightsAgree implements Check {

    private static final EventCatalogue CATALOGUE = EventCatalogue.read();

    private static final Map<String, ResourceType> TYPES = Map.of(
            "topic", ResourceType.TOPIC,
            "group", ResourceType.GROUP,
            "transactionalId", ResourceType.TRANSACTIONAL_ID,
            "cluster", ResourceType.CLUSTER);

    private static final Map<String, PatternType> PATTERNS =
            Map.of("literal", PatternType.LITERAL, "prefix", PatternType.PREFIXED);

    /** One at each of two clusters; which of them it reads and which it writes is said when it runs. */
    private static final Set<String> RESTORING = Set.of("restore-log", "restore-log-restored");

    private static final Set<BrokerRight> OF_RESTORING = Set.of(
            new BrokerRight(
                    new ResourcePattern(ResourceType.TOPIC, "*", PatternType.LITERAL),
                    Set.of(AclOperation.READ, AclOperation.WRITE, AclOperation.DESCRIBE_CONFIGS)),
            new BrokerRight(
                    new ResourcePattern(ResourceType.GROUP, "*", PatternType.LITERAL), Set.of(AclOperation.READ)),
            new BrokerRight(
                    new ResourcePattern(ResourceType.TRANSACTIONAL_ID, "restore-log-", PatternType.PREFIXED),
                    Set.of(AclOperation.WRITE)));

    @Override
    public Stream<String> problems(Manifests manifests) {
        return Stream.of(
                        ServiceModule.NAMES.stream()
                                .flatMap(service -> rights(
                                        service,
                                        Set.copyOf(BrokerRight.of(CATALOGUE, service)),
                                        manifests.find("KafkaUser", service).stream())),
                        manifests.of("KafkaUser").flatMap(user -> user(user, Address.ofBrokers(manifests))),
                        manifests.of("KafkaUser").flatMap(RightsAgree::password),
                        PodKind.ours(manifests)
                                .filter(PodKind::isService)
                                .flatMap(pod -> Stream.concat(name(pod), trust(pod, Address.ofBrokers(manifests)))),
                        manifests
                                .of("MongoDBCommunity")
                                .flatMap(store -> ServiceModule.all().flatMap(service -> atTheStore(service, store))))
                .flatMap(problems -> problems);
    }

    private static Stream<String> user(Manifest user, Address called) {
        if (RESTORING.contains(user.name())) {
            return rights(user.name(), OF_RESTORING, Stream.of(user));
        }
        return Stream.concat(
                cluster(user, called), ServiceModule.NAMES.contains(user.name()) ? Stream.empty() : others(user));
    }

    private static Stream<String> rights(String name, Set<BrokerRight> needed, Stream<Manifest> user) {
        var given = user.flatMap(RightsAgree::rights).collect(Collectors.toSet());
        return Stream.concat(
                needed.stream()
                        .filter(right -> !given.contains(right))
                        .map(right -> "%s has not the right %s".formatted(name, right)),
                given.stream()
                        .filter(right -> !needed.contains(right))
                        .map(right -> "%s has a right that it does not need: %s".formatted(name, right)));
    }

    /** Whoever signs in is known where services call. */
    private static Stream<String> cluster(Manifest user, Address called) {
        var cluster = TopicsAgree.clusterOf(user);
        return called.isOfBrokersOf(cluster)
                ? Stream.empty()
                : Stream.of("%s is of %s, and services call %s".formatted(user, cluster, called));
    }

    static Stream<BrokerRight> rights(Manifest user) {
        return user.each("/spec/authorization/acls")
                .map(rule -> new BrokerRight(resource(rule.path("resource")), operations(rule)));
    }

    private static ResourcePattern resource(JsonNode resource) {
        return new ResourcePattern(
                TYPES.getOrDefault(resource.path("type").asText(), ResourceType.UNKNOWN),
                resource.path("name").asText(),
                PATTERNS.getOrDefault(resource.path("patternType").asText(), PatternType.UNKNOWN));
    }

    private static Set<AclOperation> operations(JsonNode rule) {
        return Manifest.texts(rule.path("operations")).stream()
                .map(operation -> AclOperation.fromString(operation.replaceAll("(?<=[a-z])(?=[A-Z])", "_")))
                .collect(Collectors.toSet());
    }

    private static Stream<String> others(Manifest user) {
        var sent = ServiceModule.NAMES.stream()
                .flatMap(service -> CATALOGUE.sentBy(service).stream())
                .map(EventType::topic)
                .collect(Collectors.toSet());
        var inbound = CATALOGUE.types().stream()
                .map(EventType::topic)
                .filter(topic -> !sent.contains(topic))
                .collect(Collectors.toSet());
        return rights(user)
                .filter(right -> !right.operations().equals(Set.of(AclOperation.DESCRIBE)))
                .filter(right -> !right.operations().equals(Set.of(AclOperation.WRITE))
                        || !inbound.contains(right.resource().name()))
                .map(right -> "%s is no service and has the right %s".formatted(user, right));
    }

    private static Stream<String> password(Manifest user) {
        return user.at("/spec/authentication/type").asText().equals("scram-sha-512")
                ? Stream.empty()
                : Stream.of(user + " has no password");
    }

    private static Stream<String> atTheStore(ServiceModule service, Manifest store) {
        var needed = List.of("readWrite on " + service.database());
        var given = store.each("/spec/users")
                .filter(user -> user.path("name").asText().equals(service.name()))
                .flatMap(user -> Manifest.items(user.path("roles")))
                .map(role ->
                        role.path("name").asText() + " on " + role.path("db").asText())
                .toList();
        return given.equals(needed)
                ? Stream.empty()
                : Stream.of("%s needs %s at the store and has %s".formatted(service.name(), needed, given));
    }

    /** The group and the transactional ids are called after the service, and so is who asks for them. */
    private static Stream<String> name(PodKind pod) {
        var service = pod.labels().get("app.kubernetes.io/name");
        return pod.containers()
                .flatMap(container -> Manifest.items(container.path("env")))
                .filter(variable -> variable.path("name").asText().equals("CLIENTELE_KAFKA_USERNAME"))
                .filter(variable -> !variable.path("value").asText().equals(service))
                .map(variable -> "%s is %s at the broker".formatted(pod.owner(), variable.path("value")));
    }

    /** Each cluster has an authority of its own. */
    private static Stream<String> trust(PodKind pod, Address called) {
        return Manifest.items(pod.spec().path("volumes"))
                .filter(volume -> volume.path("name").asText().equals("kafka-ca"))
                .map(volume -> volume.at("/secret/secretName").asText())
                .filter(secret -> !called.isOfBrokersOf(secret.replaceFirst("-cluster-ca-cert$", "")))
                .map(secret -> "%s trusts %s, and calls %s".formatted(pod.owner(), secret, called));
    }
}
