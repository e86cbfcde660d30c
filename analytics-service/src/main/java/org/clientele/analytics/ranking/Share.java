package org.clientele.analytics.ranking;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Shares as they are shown: of 1, with four decimals, halves rounded up. Nothing is decided by them. */
final class Share {

    private static final int DECIMALS = 4;

    private Share() {}

    /** The share of a part; of nothing everything is 0. */
    static BigDecimal of(BigInteger part, BigInteger whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO.setScale(DECIMALS)
                : new BigDecimal(part).divide(new BigDecimal(whole), DECIMALS, RoundingMode.HALF_UP);
    }

    static BigDecimal of(int part, int whole) {
        return of(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }
}
