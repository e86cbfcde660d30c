package org.clientele.analytics.classes;

import java.math.BigInteger;

/** Minor units of an ISO 4217 currency. */
public record Revenue(BigInteger amount, String currency) {}
