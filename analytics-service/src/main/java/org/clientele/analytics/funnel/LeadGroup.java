package org.clientele.analytics.funnel;

import java.util.Comparator;
import java.util.Objects;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;

/**
 * What became of the leads of a group; sorts by arrivals, the most first, then by group.
 *
 * @param group null for what is in none
 */
public record LeadGroup(@Nullable String group, Cohort leads) implements Comparable<LeadGroup> {

    private static final Comparator<LeadGroup> ORDER =
            Comparator.comparingInt(LeadGroup::arrivals).reversed().thenComparing(LeadGroup::key);

    @Override
    public int compareTo(LeadGroup other) {
        return ORDER.compare(this, other);
    }

    /** The group, empty for none. */
    public String key() {
        return Objects.requireNonNullElse(group, "");
    }

    /** Where it stands in the list. */
    public Position<Integer> place() {
        return new Position<>(arrivals(), key());
    }

    private int arrivals() {
        return leads.arrivals();
    }
}
