package org.clientele.analytics.ranking;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a salesperson's clients are worth; sorts by revenue, the highest first, then by id.
 *
 * @param salespersonId null for what nobody in particular signed or looks after
 */
public record SalespersonRevenue(
        @Nullable String salespersonId, int clients, int projects, BigInteger revenue, BigDecimal revenueShare)
        implements Comparable<SalespersonRevenue> {

    private static final Comparator<SalespersonRevenue> ORDER =
            Comparator.comparing(SalespersonRevenue::revenue).reversed().thenComparing(SalespersonRevenue::key);

    @Override
    public int compareTo(SalespersonRevenue other) {
        return ORDER.compare(this, other);
    }

    /** The id, empty for nobody. */
    public String key() {
        return Objects.requireNonNullElse(salespersonId, "");
    }

    /** Whether this comes after the place of a salesperson with that revenue and {@link #key}. */
    public boolean comesAfter(BigInteger otherRevenue, String otherKey) {
        int byRevenue = otherRevenue.compareTo(revenue);
        return byRevenue == 0 ? key().compareTo(otherKey) > 0 : byRevenue > 0;
    }
}
