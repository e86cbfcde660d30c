package org.clientele.analytics.funnel;

import java.util.List;
import java.util.Map;
import org.clientele.analytics.scope.NotCounted;
import org.jspecify.annotations.Nullable;

/**
 * The leads that arrived in a period, and what became of them.
 *
 * @param lossReasons how many were lost for each
 * @param medianDays from arrival to conversion; null if none was converted
 * @param slowestDays nine of ten conversions took no longer; null if none was converted
 */
public record Funnel(
        Cohort leads,
        List<Step> steps,
        Map<String, Integer> lossReasons,
        @Nullable Double medianDays,
        @Nullable Double slowestDays,
        List<NotCounted> notCounted) {}
