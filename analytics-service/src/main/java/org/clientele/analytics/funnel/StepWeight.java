package org.clientele.analytics.funnel;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a step of the pipeline says of a lead that stands there.
 *
 * @param openLeads how many stand there
 * @param outcomes how many leads that reached it, or a later one, were converted or lost in the look-back
 * @param converted how many of them were converted
 * @param medianDays from when they came to it until they were converted; null if none was
 * @param weight the share that was converted, of 1; null if too little is known
 * @param weightOf the step whose share it is: this one, or the last one before it that enough leads reached
 */
public record StepWeight(
        String step,
        int openLeads,
        int outcomes,
        int converted,
        @Nullable Double medianDays,
        @Nullable BigDecimal weight,
        @Nullable String weightOf) {}
