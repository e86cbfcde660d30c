package org.clientele.lead.lead;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which leads, in which order.
 *
 * @param criteria all of which must be true
 * @param after the last lead already seen
 */
public record LeadSearch(
        List<Criterion> criteria, Order order, @Nullable After after, int limit) {

    /** What comes first. */
    public enum Order {
        /** Captured last. */
        NEWEST,
        /** Captured first. */
        OLDEST,
        /** Most promising; leads that were never scored are left out. */
        SCORE
    }

    /**
     * A place in the list.
     *
     * @param value what the list is ordered by: an instant, or points
     */
    public record After(String value, String leadId) {}

    /** Where this lead is in the list. */
    public After place(Lead lead) {
        return switch (order) {
            case NEWEST, OLDEST -> new After(lead.capturedAt().toString(), lead.leadId());
            case SCORE -> new After(String.valueOf(lead.score()), lead.leadId());
        };
    }

    /** The same, from this lead on. */
    public LeadSearch after(Lead last) {
        return new LeadSearch(criteria, order, place(last), limit);
    }

    /** Finds leads. */
    public interface Index {

        /**
         * At most so many as the search says.
         *
         * @throws IllegalArgumentException if the place is none of this order
         */
        List<Lead> find(LeadSearch search);
    }
}
