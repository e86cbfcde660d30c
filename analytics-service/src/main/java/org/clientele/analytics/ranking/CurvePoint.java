package org.clientele.analytics.ranking;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A point of the Pareto curve: what the best so many clients are worth together. */
public record CurvePoint(int clients, BigDecimal clientShare, BigInteger revenue, BigDecimal revenueShare) {}
