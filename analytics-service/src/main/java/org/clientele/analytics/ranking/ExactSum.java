package org.clientele.analytics.ranking;

import java.math.BigInteger;

/** A sum that is exact however large, and as fast as a long as long as it is one. */
public final class ExactSum {

    private long small;
    private BigInteger large = BigInteger.ZERO;

    public void add(long amount) {
        long sum = small + amount;
        if (((small ^ sum) & (amount ^ sum)) < 0) {
            large = large.add(BigInteger.valueOf(small));
            small = amount;
        } else {
            small = sum;
        }
    }

    public BigInteger value() {
        return large.add(BigInteger.valueOf(small));
    }
}
