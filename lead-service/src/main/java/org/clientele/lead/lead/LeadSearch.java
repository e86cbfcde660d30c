package org.clientele.lead.lead;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.clientele.servicedefaults.Position;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Which leads, in which order.
 *
 * @param reach whose they are at most
 * @param criteria all of which must be true; one of them says in which states
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
        return from(position(last));
    }

    /** The same, from this place on. */
    public LeadSearch from(@Nullable Position<?> place) {
        return new LeadSearch(reach, criteria, order, place, limit);
    }

    /** The same, for what is missing in a part, from its end on. */
    public LeadSearch beyond(Part part) {
        return new LeadSearch(
                reach, criteria, order, part.rest(), limit - part.leads().size());
    }

    /**
     * What was found so far.
     *
     * @param leads as many as the search says, or fewer
     * @param rest the place after which there may be more; null if there is nothing more
     */
    public record Part(List<Lead> leads, @Nullable Position<?> rest) {

        /** Both of them. */
        public Part and(Part next) {
            return new Part(Stream.concat(leads.stream(), next.leads().stream()).toList(), next.rest());
        }
    }

    /**
     * What was found of one lead more than the search says, if there are so many.
     *
     * @param end the place up to which was looked; null if there is nothing after it
     */
    public Part part(List<Lead> found, @Nullable Position<?> end) {
        if (found.size() <= limit) {
            return new Part(found, end);
        }
        var leads = found.subList(0, limit);
        return new Part(leads, position(leads.getLast()));
    }

    /** Finds leads. */
    public interface Index {

        /** At most so many as the search says, however much is to be looked at for that. */
        List<Lead> find(LeadSearch search);

        /** What is found without looking at much: of what is rare perhaps nothing, though there is more. */
        Part part(LeadSearch search);
    }
}
