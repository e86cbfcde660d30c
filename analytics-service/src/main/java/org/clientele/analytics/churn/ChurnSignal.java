package org.clientele.analytics.churn;

/** One fact, with its figures, that may say that a client is about to leave; no score is made of them. */
public sealed interface ChurnSignal permits LateRenewal, FallingRevenue, Silence {

    SignalKind kind();
}
