package org.clientele.analytics.ranking.http;

import java.math.BigInteger;

/** A sum of money in minor units; a sum may be greater than any single amount. */
record Amount(BigInteger amount, String currency) {}
