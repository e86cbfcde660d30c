package org.clientele.eventdelivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;

/**
 * How this service publishes and listens.
 *
 * @param source the CloudEvents source of what it publishes; by default the name of the application after a slash
 * @param reads the topics that it reads, by the name of the reader that reads them one after the other; a reader of its
 *     own is for topics that must not wait for others
 * @param relayShards how many relays share its aggregates; not to be changed while anything is unpublished
 * @param relayPoll how long a relay sleeps that nobody wakes
 * @param duePoll how long is slept without looking for what is due, at most
 * @param lease how long background work rests when the instance that did it was killed or paused, at most
 * @param lagCheck how old a measured distance to the end of a topic is at most when somebody asks for it
 */
@ConfigurationProperties("clientele.events")
public record EventDeliveryProperties(
        String source,
        @DefaultValue Map<String, List<String>> reads,
        @DefaultValue("4") int relayShards,
        @DefaultValue("15s") Duration relayPoll,
        @DefaultValue("30s") Duration duePoll,
        @DefaultValue("6s") Duration lease,
        @DefaultValue("1s") Duration lagCheck) {

    private static final Bindable<Map<String, List<String>>> READS = Bindable.of(ResolvableType.forClassWithGenerics(
            Map.class,
            ResolvableType.forClass(String.class),
            ResolvableType.forClassWithGenerics(List.class, String.class)));

    /** The readers before there are beans. */
    public static Map<String, List<String>> reads(Environment environment) {
        return Binder.get(environment).bind("clientele.events.reads", READS).orElse(Map.of());
    }

    /** The name of a reader's function. */
    public static String function(String reader) {
        return reader + "Reader";
    }

    /** The name under which all instances of this service meet. */
    public String service() {
        return source.replaceFirst("^/", "");
    }
}
