package org.clientele.analytics.funnel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * How many conversions are expected, and what they are worth.
 *
 * @param conversions each lead's part of one in millionths, halves rounded to the even one
 * @param value in minor units, each lead's part rounded in the same way
 */
public record Expected(BigDecimal conversions, BigInteger value) {

    private static final int MILLIONTHS = 6;

    static final Expected NOTHING = new Expected(BigDecimal.ZERO.setScale(MILLIONTHS), BigInteger.ZERO);

    /** The part of one conversion of such a value; it is worth nothing if no value is known. */
    static Expected part(BigInteger numerator, BigInteger denominator, MeanValue mean) {
        var value = mean.count() == 0
                ? BigInteger.ZERO
                : divided(mean.sum().multiply(numerator), denominator.multiply(BigInteger.valueOf(mean.count())), 0)
                        .toBigIntegerExact();
        return new Expected(divided(numerator, denominator, MILLIONTHS), value);
    }

    private static BigDecimal divided(BigInteger numerator, BigInteger denominator, int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_EVEN);
    }

    Expected and(Expected other) {
        return new Expected(conversions.add(other.conversions), value.add(other.value));
    }
}
