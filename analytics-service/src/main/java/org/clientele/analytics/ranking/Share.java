package org.clientele.analytics.ranking;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Shares as they are shown: of 1, with four decimals, halves rounded up. Nothing is decided by them. */
public final class Share {

    private static final int DECIMALS = 4;

    private Share() {}

    /** The share of a part; of nothing everything is 0. */
    public static BigDecimal of(BigInteger part, BigInteger whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO.setScale(DECIMALS)
                : new BigDecimal(part).divide(new BigDecimal(whole), DECIMALS, RoundingMode.HALF_UP);
    }

    public static BigDecimal of(long part, long whole) {
        return of(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }
}
