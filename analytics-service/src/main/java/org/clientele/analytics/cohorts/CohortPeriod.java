package org.clientele.analytics.cohorts;

import java.math.BigInteger;

/**
 * What a cohort did some periods after its own.
 *
 * @param after 0 for the period in which it became one
 * @param complete whether the period had ended when it was seen
 * @param active how many of its clients signed in it or had a contract that was running in it
 * @param revenue of the cohort in it, in minor units
 */
public record CohortPeriod(int after, boolean complete, int active, BigInteger revenue) {}
