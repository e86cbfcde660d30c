package org.clientele.analytics.churn;

import java.math.BigInteger;
import java.util.List;
import org.clientele.analytics.scope.NotCounted;

/**
 * How many clients may be about to leave.
 *
 * @param clients that were looked at
 * @param atRisk with at least one signal
 * @param atStake what these are worth, each once
 * @param signals each kind, always in the same order; a client may show several
 */
public record ChurnTotals(
        int clients, int atRisk, BigInteger atStake, List<ChurnTotal> signals, List<NotCounted> notCounted) {}
