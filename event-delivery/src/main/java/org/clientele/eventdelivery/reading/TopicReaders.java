package org.clientele.eventdelivery.reading;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientele.eventdelivery.EventDeliveryProperties;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** The readers that the service's settings name, each with the consumers of its topics. */
final class TopicReaders {

    private final Map<String, TopicReading> readings;

    /** @throws IllegalStateException if a topic has a reader but no consumer, or the other way round */
    TopicReaders(Map<String, List<String>> reads, Collection<TopicConsumer> consumers) {
        requireSame(
                reads.values().stream().flatMap(List::stream).collect(toSet()),
                consumers.stream().map(TopicConsumer::topic).collect(toSet()));
        this.readings = consumers.stream().collect(toMap(TopicConsumer::topic, TopicConsumer::reading));
    }

    private static void requireSame(Set<String> read, Set<String> consumed) {
        var different = new HashSet<>(read);
        different.addAll(consumed);
        different.removeIf(topic -> read.contains(topic) && consumed.contains(topic));
        if (!different.isEmpty()) {
            throw new IllegalStateException("Of these topics either clientele.events.reads does not say who reads them"
                    + " or there is no consumer: " + different);
        }
    }

    TopicReader reader(List<String> topics) {
        return new TopicReader(topics.stream().collect(toMap(topic -> topic, readings::get)));
    }

    /** Makes each reader a function that the broker's binding finds by its name. */
    static final class Registrar implements BeanRegistrar {

        @Override
        public void register(BeanRegistry registry, Environment environment) {
            EventDeliveryProperties.reads(environment)
                    .forEach((name, topics) -> registry.registerBean(
                            EventDeliveryProperties.function(name),
                            TopicReader.class,
                            reader -> reader.supplier(
                                    context -> context.bean(TopicReaders.class).reader(topics))));
        }
    }
}
