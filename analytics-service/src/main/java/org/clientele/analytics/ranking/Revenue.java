package org.clientele.analytics.ranking;

import java.math.BigInteger;

/** Minor units of an ISO 4217 currency. */
public record Revenue(BigInteger amount, String currency) {}
