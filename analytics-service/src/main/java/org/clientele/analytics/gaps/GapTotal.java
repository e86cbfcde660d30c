package org.clientele.analytics.gaps;

import java.math.BigInteger;

/**
 * How many clients lack a kind of contract that most of their peers have.
 *
 * @param value the sum of what it would be worth for each of them, in minor units
 */
public record GapTotal(String contractType, int clients, BigInteger value) {}
