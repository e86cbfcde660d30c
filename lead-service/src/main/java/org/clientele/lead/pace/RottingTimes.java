package org.clientele.lead.pace;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * After how long without a touch a lead rots, by step; leads at other steps never do.
 *
 * @param rotsAfter the time by the name of the step
 */
@ConfigurationProperties("clientele.pace")
public record RottingTimes(Map<String, Duration> rotsAfter) {}
