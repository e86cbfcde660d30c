package org.clientele.analytics.gaps;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the lack of something is a gap.
 *
 * @param leastPeers nothing is said of a client with fewer peers
 * @param leastSharePercent so many of its peers, in percent, must have what it has not
 */
@ConfigurationProperties("clientele.gaps")
public record GapRules(
        @DefaultValue("5") int leastPeers,
        @DefaultValue("50") int leastSharePercent) {

    public GapRules {
        if (leastPeers < 1 || leastSharePercent < 1 || leastSharePercent > 100) {
            throw new IllegalArgumentException("clientele.gaps contradicts itself");
        }
    }
}
