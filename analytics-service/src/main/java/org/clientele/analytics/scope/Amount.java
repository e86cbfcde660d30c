package org.clientele.analytics.scope;

import java.math.BigInteger;

/** A sum of money in minor units; a sum may be greater than any single amount. */
public record Amount(BigInteger amount, String currency) {}
