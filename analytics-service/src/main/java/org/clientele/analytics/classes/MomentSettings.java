package org.clientele.analytics.classes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the world is told of classes.
 *
 * @param every how far moments are apart, as {@link Moments} has it
 * @param settling how long after a moment the log must be read before it is taken, since events are published a little
 *     later than they are recorded
 */
@ConfigurationProperties("clientele.classes")
public record MomentSettings(
        @DefaultValue("P1D") Duration every,
        @DefaultValue("PT5M") Duration settling) {

    public MomentSettings {
        if (settling.isNegative()) {
            throw new IllegalArgumentException("clientele.classes.settling is negative");
        }
    }
}
