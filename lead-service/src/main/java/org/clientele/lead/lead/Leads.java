package org.clientele.lead.lead;

import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.servicedefaults.Position;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;

/** All leads. */
public interface Leads extends Repository<Lead, LeadEvent> {

    /** Open leads by their ids, from the one after this or from the first. */
    List<Lead> openAfter(@Nullable String leadId, int limit);

    /** Open leads that nobody has, the oldest first, those after the given one. */
    List<Lead> unassigned(@Nullable Position<Instant> after, int limit);

    /**
     * Leads whose conversion, or its undoing, has no answer yet, the longest asked first, those within reach after the
     * given one.
     */
    List<Lead> unanswered(Reach reach, @Nullable Position<Instant> after, int limit);

    /** At most so many open leads within reach that have this mark of a likeness. */
    List<Lead> having(String mark, Reach reach, int limit);
}
