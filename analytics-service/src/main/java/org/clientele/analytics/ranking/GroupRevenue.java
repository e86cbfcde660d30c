package org.clientele.analytics.ranking;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Objects;
import org.clientele.servicedefaults.Position;
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

    /** Where it stands in the list. */
    public Position<BigInteger> place() {
        return new Position<>(revenue, key());
    }
}
