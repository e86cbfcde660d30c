package org.clientele.eventdelivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this service publishes and listens.
 *
 * @param source the CloudEvents source of what it publishes; by default the name of the application after a slash
 * @param relayShards how many relays share its aggregates; not to be changed while anything is unpublished
 * @param idlePoll the longest wait of a relay that has nothing to send and hears of no local write
 * @param duePoll how often is looked for what has become due
 * @param lease how long a paused instance keeps its shards
 * @param lagCheck how often the distance to the end of each topic is measured
 */
@ConfigurationProperties("clientele.events")
public record EventDeliveryProperties(
        String source,
        @DefaultValue("4") int relayShards,
        @DefaultValue("200ms") Duration idlePoll,
        @DefaultValue("500ms") Duration duePoll,
        @DefaultValue("3s") Duration lease,
        @DefaultValue("1s") Duration lagCheck) {}
