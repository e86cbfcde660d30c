package org.clientele.testkit.contract;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What a service must be allowed at a broker that allows nothing unless it is told.
 *
 * @param resource a topic, group or transactional id by its name, or all whose names begin so
 * @param operations what it does there; describing is part of reading and of writing
 */
public record BrokerRight(ResourcePattern resource, Set<AclOperation> operations) {

    private static final String ANY_HOST = "*";

    /**
     * All that a service needs, each resource once: it reads in the group of its name what the catalogue says that it
     * receives, writes what the catalogue says that it sends, each relay under its own transactional id, and makes the
     * topic over which its instances wake each other.
     */
    public static List<BrokerRight> of(EventCatalogue catalogue, String service) {
        return of(service, topics(catalogue.sentBy(service)), topics(catalogue.receivedBy(service)));
    }

    /** The same for what writes and reads these topics. */
    public static List<BrokerRight> of(String service, List<String> sends, List<String> receives) {
        var operations = new LinkedHashMap<ResourcePattern, Set<AclOperation>>();
        sends.forEach(topic -> allow(operations, topic(topic), AclOperation.WRITE));
        receives.forEach(topic -> allow(operations, topic(topic), AclOperation.READ));
        allow(operations, topic(service + "-wake-ups"), AclOperation.CREATE, AclOperation.READ, AclOperation.WRITE);
        allow(operations, new ResourcePattern(ResourceType.GROUP, service, PatternType.LITERAL), AclOperation.READ);
        var relays = new ResourcePattern(ResourceType.TRANSACTIONAL_ID, service + "-relay-", PatternType.PREFIXED);
        allow(operations, relays, AclOperation.WRITE);
        return operations.entrySet().stream()
                .map(right -> new BrokerRight(right.getKey(), right.getValue()))
                .toList();
    }

    /** The same as the broker is told it, for this principal and from any host. */
    public Stream<AclBinding> bindings(String principal) {
        return operations.stream()
                .map(operation -> new AccessControlEntry(principal, ANY_HOST, operation, AclPermissionType.ALLOW))
                .map(entry -> new AclBinding(resource, entry));
    }

    private static void allow(
            Map<ResourcePattern, Set<AclOperation>> operations, ResourcePattern resource, AclOperation... allowed) {
        operations
                .computeIfAbsent(resource, none -> EnumSet.noneOf(AclOperation.class))
                .addAll(List.of(allowed));
    }

    private static List<String> topics(List<EventType> types) {
        return types.stream().map(EventType::topic).distinct().toList();
    }

    private static ResourcePattern topic(String name) {
        return new ResourcePattern(ResourceType.TOPIC, name, PatternType.LITERAL);
    }
}
