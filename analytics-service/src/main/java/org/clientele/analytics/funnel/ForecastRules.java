package org.clientele.analytics.funnel;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far a forecast looks, and how much it must know.
 *
 * @param months how many are forecast, the one that is running among them
 * @param leastOutcomes how many leads with an outcome a step must have been reached by to have a weight of its own
 * @param leastValues how many conversions of a source must have a value so that its leads are worth their mean
 */
@ConfigurationProperties("clientele.forecast")
public record ForecastRules(
        @DefaultValue("6") int months,
        @DefaultValue("10") int leastOutcomes,
        @DefaultValue("5") int leastValues) {

    public ForecastRules {
        if (months < 1 || leastOutcomes < 1 || leastValues < 1) {
            throw new IllegalArgumentException("clientele.forecast: each must be at least 1");
        }
    }
}
