package org.clientele.eventdelivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this service publishes and listens.
 *
 * @param source the CloudEvents source of what it publishes; by default the name of the application after a slash
 * @param relayShards how many relays share its aggregates; not to be changed while anything is unpublished
 * @param relayPoll how long a relay sleeps that nobody wakes
 * @param duePoll how long is slept without looking for what is due, at most
 * @param lease how long background work rests when the instance that did it was killed or paused, at most
 * @param lagCheck how old a measured distance to the end of a topic is at most when somebody asks for it
 */
@ConfigurationProperties("clientele.events")
public record EventDeliveryProperties(
        String source,
        @DefaultValue("4") int relayShards,
        @DefaultValue("15s") Duration relayPoll,
        @DefaultValue("30s") Duration duePoll,
        @DefaultValue("6s") Duration lease,
        @DefaultValue("1s") Duration lagCheck) {

    /** The name under which all instances of this service meet. */
    public String service() {
        return source.replaceFirst("^/", "");
    }
}
