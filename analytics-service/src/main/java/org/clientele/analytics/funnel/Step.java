package org.clientele.analytics.funnel;

import org.jspecify.annotations.Nullable;

/**
 * A step of the pipeline.
 *
 * @param leads how many reached it, or a later one
 * @param medianDays from arrival until they reached it first; null if nobody is known to have
 */
public record Step(String step, int leads, @Nullable Double medianDays) {}
