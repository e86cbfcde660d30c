package org.clientele.kubernetes;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientele.localbacking.Topic;
import org.clientele.localbacking.Topics;
import org.clientele.testkit.contract.EventCatalogue;

/** A service has no more instances than the smallest topic that it reads has partitions, and one autoscaler. */
final class InstancesBounded implements Check {

    private static final EventCatalogue CATALOGUE = EventCatalogue.read();

    private static final Map<String, Integer> PARTITIONS =
            Topics.ofTheCatalogue().stream().collect(Collectors.toMap(Topic::name, Topic::partitions));

    @Override
    public Stream<String> problems(Manifests manifests) {
        return Stream.of(
                        manifests.of("HorizontalPodAutoscaler").flatMap(scaler -> most(scaler, "/spec/maxReplicas")),
                        manifests.of("ScaledObject").flatMap(scaler -> most(scaler, "/spec/maxReplicaCount")),
                        manifests
                                .of("Deployment")
                                .filter(one -> one.at("/spec").has("replicas"))
                                .flatMap(deployment -> most(deployment, "/spec/replicas")),
                        lag(manifests))
                .flatMap(problems -> problems);
    }

    private static Stream<String> most(Manifest scaler, String field) {
        int most = scaler.at(field).asInt(Integer.MAX_VALUE);
        int partitions = partitions(scaler.name());
        return most <= partitions
                ? Stream.empty()
                : Stream.of("%s allows %d instances; the smallest topic read has %d partitions"
                        .formatted(scaler, most, partitions));
    }

    /** The fewest of a topic that the service reads; without limit for who reads none. */
    private static int partitions(String service) {
        return CATALOGUE.receivedBy(service).stream()
                .mapToInt(type -> PARTITIONS.getOrDefault(type.topic(), 0))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** The group whose lag counts is the service's own, asked for where services ask. */
    private static Stream<String> lag(Manifests manifests) {
        var brokers = Address.ofBrokers(manifests).toString();
        return manifests
                .of("ScaledObject")
                .flatMap(scaler -> scaler.each("/spec/triggers")
                        .filter(trigger -> trigger.path("type").asText().equals("kafka"))
                        .filter(trigger ->
                                !trigger.at("/metadata/consumerGroup").asText().equals(scaler.name())
                                        || !trigger.at("/metadata/bootstrapServers")
                                                .asText()
                                                .equals(brokers))
                        .map(trigger -> "%s counts the lag of %s".formatted(scaler, trigger.path("metadata"))));
    }
}
