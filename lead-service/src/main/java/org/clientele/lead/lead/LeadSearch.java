package org.clientele.lead.lead;

import java.util.List;
import java.util.Objects;
import org.clientele.servicedefaults.Position;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Which leads, in which order.
 *
 * @param reach whose they are at most
 * @param criteria all of which must be true
 * @param after the last lead already seen
 */
public record LeadSearch(
        Reach reach,
        List<Criterion> criteria,
        Order order,
        @Nullable Position<?> after,
        int limit) {

    /** What comes first. */
    public enum Order {
        /** Captured last. */
        NEWEST,
        /** Captured first. */
        OLDEST,
        /** Most promising; leads that were never scored are left out. */
        SCORE
    }

    /** Where this lead is in the list. */
    public Position<?> position(Lead lead) {
        return switch (order) {
            case NEWEST, OLDEST -> lead.arrival();
            case SCORE -> new Position<>(Objects.requireNonNull(lead.score()), lead.leadId());
        };
    }

    /** The same, from this lead on. */
    public LeadSearch after(Lead last) {
        return new LeadSearch(reach, criteria, order, position(last), limit);
    }

    /** Finds leads. */
    public interface Index {

        /** At most so many as the search says. */
        List<Lead> find(LeadSearch search);
    }
}
