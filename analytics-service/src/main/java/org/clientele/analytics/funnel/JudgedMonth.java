package org.clientele.analytics.funnel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What was expected of a month at its beginning, and what came.
 *
 * @param expected of the leads that were open then
 * @param why why there is no number, or none of values; null if there is
 * @param came of leads that had arrived before it
 * @param ofNewLeads came too, of leads that arrived in it, of whom nothing could be expected
 */
public record JudgedMonth(
        YearMonth month, Expected expected, @Nullable Unpredicted why, Came came, Came ofNewLeads) {

    public boolean hasConversions() {
        return why != Unpredicted.TOO_FEW_OUTCOMES;
    }

    public boolean hasValues() {
        return why == null;
    }

    /** By how much what was expected is wrong, in conversions. */
    public BigDecimal conversionError() {
        return expected.conversions()
                .subtract(BigDecimal.valueOf(came.conversions()))
                .abs();
    }

    /** The same in minor units. */
    public BigInteger valueError() {
        return expected.value().subtract(came.value()).abs();
    }
}
