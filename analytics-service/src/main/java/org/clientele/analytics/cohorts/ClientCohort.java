package org.clientele.analytics.cohorts;

import java.time.LocalDate;
import java.util.List;

/**
 * The clients that signed for the first time in one period.
 *
 * @param from the first day of the period
 * @param to its last day
 * @param periods from that period on until the one from which it is seen
 */
public record ClientCohort(LocalDate from, LocalDate to, int clients, List<CohortPeriod> periods) {}
