package org.clientele.analytics.churn;

import java.math.BigInteger;

/** How many clients show a signal, and what they are worth. */
public record ChurnTotal(SignalKind kind, int clients, BigInteger atStake) {}
