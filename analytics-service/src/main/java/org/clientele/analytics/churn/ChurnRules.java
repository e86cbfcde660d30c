package org.clientele.analytics.churn;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when on something is a signal; rules of this house, which an organisation may set as its business is.
 *
 * @param endsWithinDays so long before a contract ends its renewal is late
 * @param endedWithinDays so long after it; who has not renewed by then has gone
 * @param renewedWithinDays what is signed since so long before the end is the renewal
 * @param fallingBelowPercent revenue is falling below this share of that of the period before
 * @param silentDays nobody is silent for less
 * @param silentTimesUsual so many times the usual gap is silence
 * @param silentDaysWithoutUsual that long is silence where there are too few touches for a usual gap
 */
@ConfigurationProperties("clientele.churn")
public record ChurnRules(
        @DefaultValue("30") int endsWithinDays,
        @DefaultValue("180") int endedWithinDays,
        @DefaultValue("90") int renewedWithinDays,
        @DefaultValue("70") int fallingBelowPercent,
        @DefaultValue("60") int silentDays,
        @DefaultValue("2") int silentTimesUsual,
        @DefaultValue("365") int silentDaysWithoutUsual) {

    public ChurnRules {
        if (Math.min(Math.min(endsWithinDays, endedWithinDays), Math.min(renewedWithinDays, silentDays)) < 0
                || fallingBelowPercent < 1
                || silentTimesUsual < 1
                || silentDaysWithoutUsual < silentDays) {
            throw new IllegalArgumentException("clientele.churn contradicts itself");
        }
    }
}
