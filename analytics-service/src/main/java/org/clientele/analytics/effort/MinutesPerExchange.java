package org.clientele.analytics.effort;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long an exchange takes, by its channel; nothing where the organisation did not say.
 *
 * @param minutes by channel
 */
@ConfigurationProperties("clientele.effort")
public record MinutesPerExchange(Map<String, Integer> minutes) {

    public MinutesPerExchange {
        minutes = Map.copyOf(minutes);
        if (minutes.values().stream().anyMatch(each -> each < 0)) {
            throw new IllegalArgumentException("clientele.effort.minutes are negative");
        }
    }

    int of(String channel) {
        return minutes.getOrDefault(channel, 0);
    }
}
