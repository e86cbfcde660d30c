package org.clientele.analytics.ranking;

import java.math.BigDecimal;
import java.math.BigInteger;

/** How many clients are in a class and what they are worth together. */
public record ClassTotal(
        ClientClass clientClass, int clients, BigInteger revenue, BigDecimal clientShare, BigDecimal revenueShare) {}
