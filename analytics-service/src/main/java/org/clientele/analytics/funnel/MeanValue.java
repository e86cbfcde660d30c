package org.clientele.analytics.funnel;

import java.math.BigInteger;

/**
 * What conversions were worth in the mean, kept as a sum and a count so that nothing is rounded before the end.
 *
 * @param sum in minor units
 */
record MeanValue(BigInteger sum, int count) {

    static final MeanValue NONE = new MeanValue(BigInteger.ZERO, 0);

    MeanValue and(MeanValue other) {
        return new MeanValue(sum.add(other.sum), count + other.count);
    }

    static MeanValue of(BigInteger value) {
        return new MeanValue(value, 1);
    }
}
