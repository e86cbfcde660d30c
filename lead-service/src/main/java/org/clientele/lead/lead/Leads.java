package org.clientele.lead.lead;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.jspecify.annotations.Nullable;

/** All leads. A change is decided on the current lead, and again if somebody else was faster. */
public interface Leads {

    /** A lead and the number of its latest change. */
    record Version(Lead lead, long number) {}

    /** A new lead with what happens to it at once. */
    record NewLead(Lead lead, List<LeadEvent> events, By by) {}

    /** A change of one of many leads. */
    record Update(String leadId, CommandKey key, Function<Lead, List<LeadEvent>> decide, By by) {}

    /** A lead that was seen in a list that is in the order in which leads were captured. */
    record Place(Instant capturedAt, String leadId) {}

    Optional<Version> find(String leadId);

    /** Those of the ids that exist. */
    List<Version> findAll(List<String> leadIds);

    /** Captures all; one whose id exists already is left as it is. */
    void capture(List<NewLead> leads);

    /** Changes a lead by what is decided; deciding nothing changes nothing. */
    Version change(LeadCommand command, Function<Lead, List<LeadEvent>> decide);

    /**
     * Changes many; what cannot be decided for one is thrown after the others are changed.
     *
     * @return the leads as they are then, in order
     */
    List<Lead> changeAll(List<Update> updates);

    /** Open leads by their ids, from the one after this or from the first. */
    List<Lead> openAfter(@Nullable String leadId, int limit);

    /** Open leads that nobody has, the oldest first, those after the given one. */
    List<Lead> unassigned(@Nullable Place after, int limit);
}
