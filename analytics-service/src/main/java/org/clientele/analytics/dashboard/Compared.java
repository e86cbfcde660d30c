package org.clientele.analytics.dashboard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Revenue beside that of the period before, in minor units.
 *
 * @param before null if there is no period before
 */
public record Compared(BigInteger now, @Nullable BigInteger before) {

    private static final int DECIMALS = 4;

    /** By how much it has grown, as a share of what it was; nothing where that was nothing. */
    public Optional<BigDecimal> growth() {
        return before == null || before.signum() <= 0
                ? Optional.empty()
                : Optional.of(new BigDecimal(now.subtract(before))
                        .divide(new BigDecimal(before), DECIMALS, RoundingMode.HALF_UP));
    }
}
