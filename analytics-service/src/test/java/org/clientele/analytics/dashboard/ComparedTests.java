package org.clientele.analytics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class ComparedTests {

    @Test
    void saysByHowMuchRevenueHasGrown() {
        assertThat(growth(150, 100L)).isEqualByComparingTo("0.5");
        assertThat(growth(75, 100L)).isEqualByComparingTo("-0.25");
    }

    @Test
    void growsByNothingFromNothing() {
        assertThat(new Compared(BigInteger.TEN, BigInteger.ZERO).growth()).isEmpty();
        assertThat(new Compared(BigInteger.TEN, null).growth()).isEmpty();
    }

    private static BigDecimal growth(long now, long before) {
        return new Compared(BigInteger.valueOf(now), BigInteger.valueOf(before))
                .growth()
                .orElseThrow();
    }
}
