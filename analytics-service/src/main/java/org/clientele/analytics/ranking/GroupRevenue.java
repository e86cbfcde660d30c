package org.clientele.analytics.ranking;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the clients of a group are worth; sorts by revenue, the highest first, then by group.
 *
 * @param group an id or a code; null for what is in none
 */
public record GroupRevenue(
        @Nullable String group, int clients, int projects, BigInteger revenue, BigDecimal revenueShare)
        implements Comparable<GroupRevenue> {

    private static final Comparator<GroupRevenue> ORDER =
            Comparator.comparing(GroupRevenue::revenue).reversed().thenComparing(GroupRevenue::key);

    @Override
    public int compareTo(GroupRevenue other) {
        return ORDER.compare(this, other);
    }

    /** The group, empty for none. */
    public String key() {
        return Objects.requireNonNullElse(group, "");
    }

    /** Whether this comes after the place of a group with that revenue and {@link #key}. */
    public boolean comesAfter(BigInteger otherRevenue, String otherKey) {
        int byRevenue = otherRevenue.compareTo(revenue);
        return byRevenue == 0 ? key().compareTo(otherKey) > 0 : byRevenue > 0;
    }
}
