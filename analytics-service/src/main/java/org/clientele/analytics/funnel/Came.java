package org.clientele.analytics.funnel;

import java.math.BigInteger;

/**
 * How many conversions came, and what they signed.
 *
 * @param value in minor units
 */
public record Came(int conversions, BigInteger value) {

    static final Came NOTHING = new Came(0, BigInteger.ZERO);

    Came and(BigInteger more) {
        return new Came(conversions + 1, value.add(more));
    }

    public Came and(Came other) {
        return new Came(conversions + other.conversions, value.add(other.value));
    }
}
